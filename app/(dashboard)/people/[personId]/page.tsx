import { awardGrounds } from "@/app/_server/award-grounds";
import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { fieldsOf, paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { SLOT_COLUMNS } from "@/app/_server/slot-lines";
import { tryItPath } from "@/app/_server/try-it";
import { ReasonTree } from "@/components/standing/reason-tree";
import { DataTable } from "@/components/table/data-table";
import { FileLinks } from "@/components/table/file-links";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { formatRatio } from "@/lib/format/ratio";
import { PersonId, RequirementId, RoleId } from "@/lib/ids";
import { survivorOr404 } from "./merged";
import { OwnRounds } from "./own-rounds";
import { personPage } from "./person";
import { PersonButtons } from "./person-buttons";
import { PersonOverview } from "./person-overview";
import { PersonRecord } from "./person-record";
import { SidesCard } from "./sides-card";
import { StackCard } from "./stack-card";

/** Whose they are is said above, and until when by the standing itself. */
const COLUMNS = SLOT_COLUMNS.filter(({ key }) => !["person", "team", "until"].includes(key));

const NOT_ASKED = "No requirement applies to them on the day.";
const NO_TEAM = "They are in no team on the day, so nothing is asked of them.";

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<RawSearch> };

/** One person: what they hold, what their role asks for, how they stand and why. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { actor, asked, view, carried, organisation } = await openPage(searchParams, "self.read", {
    looksBack: true,
  });
  const id = PersonId.safeParse((await params).personId);
  const search = await searchParams;
  const read = readerOf(search, []);
  const requirementId = read("requirement", RequirementId, null, "");
  const question = { ...view, carried, requirementId, roleId: read("role", RoleId, null, "") };
  const page = id.success ? await personPage(actor, id.data, question) : null;
  if (!page) return survivorOr404(actor, id.data);
  const { person, team, slots, readiness, reason } = page;
  const roles = person.roles.map((role) => role.name).join(", ");
  // The requirement of the address is the one whose reason is open; the table has them all.
  const { asOf, proof, knownAt } = search;
  const files =
    slots.length > 0 &&
    filesOf(actor, "standings", { asOf, proof, knownAt }, { person: person.id });
  const canSeeOthers = can(actor, "organisation.read");
  return (
    <>
      <Notices {...asked} />
      <PageHead
        lead={<Avatar name={person.name} />}
        title={person.name}
        crumbs={
          team
            ? [
                {
                  label: team.path,
                  ...(canSeeOthers && { href: paths.team(team.id, "matrix", carried) }),
                },
              ]
            : [{ label: "In no team on the day" }]
        }
        sub={[roles || "no role", readiness !== null && `ready for ${formatRatio(readiness)} of it`]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <>
            <ButtonLink href={paths.portfolio(person.id, carried)}>Portfolio</ButtonLink>
            <ButtonLink href={paths.plan(person.id, carried)}>Plan</ButtonLink>
            <ButtonLink href={paths.calendarFeeds({ person: person.id })}>Calendar feed</ButtonLink>
            {can(actor, "award.write") && (
              <ButtonLink href={paths.enterFacts(person.id)}>Add credential</ButtonLink>
            )}
            {can(actor, "person.write") && <PersonButtons person={person} />}
            <ViewControls
              {...asked}
              kept={fieldsOf({ requirement: requirementId, role: question.roleId })}
            />
          </>
        }
      />
      {!team && (
        <div className="mb-3.5">
          <Notice title={`${person.name} is in no team on this day.`}>
            Only members of a team are asked for anything: no requirement applies to them.
          </Notice>
        </div>
      )}
      <OwnRounds page={page} carried={carried} />
      <PersonOverview page={page} question={question}>
        <Card
          title="Requirements"
          note={countOf(slots.length, "requirement")}
          actions={files && <FileLinks files={files} />}
        >
          <DataTable
            label={`Requirements of ${person.name}`}
            columns={COLUMNS}
            rows={slots}
            noun={["requirement", "requirements"]}
            toolbar="none"
            empty={<EmptyState title={team ? NOT_ASKED : NO_TEAM} />}
          />
        </Card>
        {reason && (
          <Card title={`Why: ${reason.requirement}`}>
            <ReasonTree
              reason={reason.tree}
              asOf={view.asOf}
              names={page.ruleNames}
              grounds={awardGrounds(page.awards, page.credentials, carried)}
              tryIt={
                canSeeOthers
                  ? tryItPath(reason.tree.closest, {
                      ...{ personId: person.id, teamId: person.teamId, asOf: view.asOf },
                      ...{ carried, credentials: page.credentials },
                    })
                  : null
              }
            />
          </Card>
        )}
        <StackCard actor={actor} page={page} carried={carried} />
      </PersonOverview>
      <SidesCard
        page={page}
        question={question}
        files={filesOf(actor, "side-by-side", { asOf, proof, knownAt }, { person: person.id })}
      />
      <PersonRecord {...{ actor, page, carried }} today={asked.today} zone={organisation.zone} />
    </>
  );
}
