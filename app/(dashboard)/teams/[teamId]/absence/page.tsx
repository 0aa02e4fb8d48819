import { filesOf } from "@/app/_server/files-of";
import { paths } from "@/app/_server/paths";
import { readerOf } from "@/app/_server/search";
import { LeaveForm } from "@/components/absence/leave-form";
import { ScenarioSteps } from "@/components/sandbox/scenario-steps";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { ViewControls } from "@/components/view/view-controls";
import { LEAVE_HEAD } from "@/lib/absence/leave-columns";
import { countOf, countText } from "@/lib/format/count";
import { isoDay } from "@/lib/format/day";
import { scenarioText } from "@/lib/sandbox/step-text";
import { openTeam, type TeamPageProps } from "../_team/open-team";
import { TeamFrame } from "../_team/team-frame";
import { absenceAsked, absencePage, MISSING } from "./absence";
import { askLeave } from "./actions";
import { MOST_LEAVE_BYTES } from "./forms";
import { MINIMUM_COLUMNS } from "./minimum-lines";

/** Which absences at once break which minimums: those of a leave calendar, and any. */
export default async function TeamAbsencePage(props: TeamPageProps) {
  const opened = await openTeam(props);
  const { actor, asked, view, carried, team } = opened;
  const search = await props.searchParams;
  const notices = [...asked.notices];
  const { steps, missing } = absenceAsked(readerOf(search, notices));
  const page = await absencePage(actor, { ...view, steps, missing, carried });
  const scenario = scenarioText(steps);
  const { asOf, proof } = view;
  return (
    <TeamFrame
      opened={opened}
      tab="absence"
      notices={notices}
      sub={countOf(page.minimums.length, "minimum")}
      controls={
        <ViewControls
          {...asked}
          kept={{ missing: String(missing), ...(scenario !== null && { steps: scenario }) }}
        />
      }
    >
      {page.steps.length > 0 && (
        <Card
          title="Supposed"
          note="counted as if it were so"
          className="mb-3.5"
          actions={
            <ButtonLink
              look="quiet"
              href={paths.team(team.id, "what-if", { ...carried, steps: scenario })}
            >
              What if
            </ButtonLink>
          }
        >
          <ScenarioSteps steps={page.steps} />
        </Card>
      )}
      {page.minimums.length === 0 ? (
        <Card>
          <EmptyState title="No minimum is in force for this team on the day.">
            A minimum says how many of a team have to meet something. Without one, no absence breaks
            anything.
          </EmptyState>
        </Card>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
          <Card title="Who is away when">
            <p className="mb-3 max-w-3xl text-ink-2">
              Read now and forgotten: the file is looked at for this answer only. Nothing of it is
              stored, written into the audit log or put into the address.
            </p>
            <LeaveForm
              ask={askLeave}
              question={{ teamId: team.id, asOf: isoDay(asOf), proof, steps: scenario ?? "" }}
              mostBytes={MOST_LEAVE_BYTES}
              head={LEAVE_HEAD}
            />
          </Card>
          <Card
            title="How many have to be missing"
            note="at once, whoever they are; 0 where there are too few anyway"
          >
            <DataTable
              label="How many have to be missing at once so that a minimum breaks"
              columns={MINIMUM_COLUMNS}
              rows={page.minimums}
              noun={["minimum", "minimums"]}
              toolbar="none"
              prefix="minimum"
            />
          </Card>
          <Card title="Who must not be missing together">
            <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
              <ChipRow label="People missing at once">
                {MISSING.map((one) => (
                  <ChipLink
                    key={one}
                    href={paths.team(team.id, "absence", {
                      ...carried,
                      steps: scenario,
                      missing: one,
                    })}
                    on={one === missing}
                  >
                    {one === 1 ? "1 person" : `up to ${one}`}
                  </ChipLink>
                ))}
              </ChipRow>
              <p className="text-small text-ink-2">{looked(page.sets)}</p>
            </div>
            {page.sets.isTooMuch && (
              <div className="mb-3">
                <Notice look="warning">
                  {page.sets.notes[0]} Fewer people are combined instead.
                </Notice>
              </div>
            )}
            <DataTable
              label="People whose absence at once breaks minimums"
              columns={page.sets.columns}
              rows={page.sets.lines}
              files={filesOf(actor, "absence", search, { team: team.id })}
              noun={["combination", "combinations"]}
              empty={
                <EmptyState
                  title={`Nothing breaks, whichever ${missing === 1 ? "person is" : `${missing} people are`} missing.`}
                />
              }
            />
          </Card>
        </div>
      )}
    </TeamFrame>
  );
}

type Sets = Awaited<ReturnType<typeof absencePage>>["sets"];

/** What was looked at, what of it is listed, and what is left out because it is broken anyway. */
function looked({ notes, found, lines, broken }: Sets): string {
  const listed =
    found > lines.length
      ? [`${countText(found)} break something: the first ${countText(lines.length)} are listed.`]
      : [];
  const left =
    broken > 0
      ? [
          `${countOf(broken, "minimum")} broken with everybody there ${broken === 1 ? "is" : "are"} left out.`,
        ]
      : [];
  return [...notes.slice(-1), ...listed, ...left].join(" ");
}
