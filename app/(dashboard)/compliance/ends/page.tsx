import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { CoverageLine } from "@/components/chart/coverage-line";
import type { CoverageLineProps } from "@/components/chart/coverage-series";
import { EndsCalendar } from "@/components/compliance/ends-calendar";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { monthGrids } from "@/lib/coverage/month-grid";
import { countOf } from "@/lib/format/count";
import { dayText, isoDay } from "@/lib/format/day";
import { THING_WORDS } from "@/lib/format/reminder";
import { THINGS } from "@/lib/reminder/end";
import { ComplianceTabs } from "../compliance-tabs";
import { END_COLUMNS, endsAsked, endsByDay, endsPage, MONTHS, USUAL_MONTHS } from "./ends";

export const metadata = { title: "What ends when" };

/** Awards, waivers and graces that end and that nothing known takes the place of, day by day. */
export default async function EndsPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams, "organisation.read", { looksBack: true });
  const { actor, asked, view, carried } = opened;
  const search = await searchParams;
  const notices = [...asked.notices];
  const { months, thing, day } = endsAsked(readerOf(search, notices));
  const { first, last, ends, parts, forecast, lines } = await endsPage(opened, {
    months,
    thing,
    day,
  });
  const { teamId } = view;
  const kept = { ...carried, team: teamId, months: months === USUAL_MONTHS ? null : months, thing };
  const byDay = endsByDay(ends).map(({ day: on, ...counts }) => {
    const href = paths.ends({ ...kept, day: on === day ? null : isoDay(on) });
    return [isoDay(on), { ...counts, href }] as const;
  });
  const atStake = ends.filter((end) => end.atStake.length > 0).length;
  return (
    <>
      <Notices {...asked} notices={notices} />
      <PageHead
        title="What ends when"
        crumbs={[{ label: "Compliance", href: paths.compliance(carried) }]}
        sub={`${countOf(ends.length, "end")} to ${dayText(last)} · ${atStake} leave a requirement unmet`}
        actions={
          <ViewControls
            {...asked}
            kept={{
              ...(teamId && { team: teamId }),
              ...(thing && { thing }),
              months: String(months),
            }}
          />
        }
      />
      <ComplianceTabs actor={actor} current="ends" carried={carried} />
      <div className="mb-3 flex flex-wrap gap-x-6 gap-y-2">
        <ChipRow label="Months ahead">
          {MONTHS.map((one) => (
            <ChipLink key={one} href={paths.ends({ ...kept, months: one })} on={one === months}>
              {countOf(one, "month")}
            </ChipLink>
          ))}
        </ChipRow>
        <ChipRow label="What">
          <ChipLink href={paths.ends({ ...kept, thing: null })} on={thing === null}>
            All
          </ChipLink>
          {THINGS.map((one) => (
            <ChipLink key={one} href={paths.ends({ ...kept, thing: one })} on={one === thing}>
              {THING_WORDS[one]}
            </ChipLink>
          ))}
        </ChipRow>
        {parts.length > 0 && (
          <ChipRow label="Team">
            <ChipLink href={paths.ends({ ...kept, team: null })} on={teamId === null}>
              Everybody
            </ChipLink>
            {parts.map(({ id, name }) => (
              <ChipLink key={id} href={paths.ends({ ...kept, team: id })} on={id === teamId}>
                {name}
              </ChipLink>
            ))}
          </ChipRow>
        )}
      </div>
      {hasForecast(forecast) && (
        <Card
          className="mb-3.5"
          title="Forecast"
          note={`coverage to ${dayText(last)}, as far as it is known`}
        >
          <CoverageLine {...forecast} height={200} />
        </Card>
      )}
      <Card>
        <EndsCalendar
          months={monthGrids(first, last)}
          days={Object.fromEntries(byDay)}
          chosen={day}
        />
        <p className="mt-3 text-tiny text-ink-3">
          A day in colour is the last on which something counts, and a requirement is not met from
          the next day on; a day in grey ends what no requirement rests on. What is renewed, or met
          in another way by then, does not end.
        </p>
      </Card>
      <Card
        className="mt-3.5"
        title={day === null ? "Every end" : `On ${dayText(day)}`}
        actions={
          day !== null && (
            <ButtonLink look="quiet" href={paths.ends(kept)}>
              All days
            </ButtonLink>
          )
        }
      >
        <DataTable
          label="What ends"
          columns={END_COLUMNS}
          rows={lines}
          noun={["end", "ends"]}
          files={filesOf(actor, "ends", search)}
          empty={<EmptyState title="Nothing ends in this time." />}
        />
      </Card>
    </>
  );
}

/** Nobody is asked for anything where there is no share on any day. */
function hasForecast({ lines }: Pick<CoverageLineProps, "lines">): boolean {
  return lines.some(({ values }) => values.some((value) => value !== null));
}
