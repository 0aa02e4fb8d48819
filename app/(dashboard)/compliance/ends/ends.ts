import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import { endPath, paths } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { PERSON } from "@/components/table/vocabulary";
import { asKnown } from "@/db/known-at";
import { namesOfThings, requirementNames } from "@/db/queries/end-names";
import { endsAmong, peopleWithEnds } from "@/db/queries/ends";
import { factsOf } from "@/db/queries/facts";
import { namesOf } from "@/db/queries/reach";
import { teamsOn } from "@/db/queries/teams";
import { addDays, addMonths, Day } from "@/lib/calendar";
import { daysAtStep } from "@/lib/coverage/months";
import { dayText } from "@/lib/format/day";
import { endTitle, THING_WORDS } from "@/lib/format/reminder";
import { groupBy } from "@/lib/group-by";
import { type End, THINGS } from "@/lib/reminder/end";
import { partsOf } from "@/lib/team/tree";
import { forecastChart } from "./forecast";

type EndLine = {
  id: string;
  lastDay: Day;
  what: Linked;
  person: Linked;
  /** The requirements that are not met from the next day on. */
  unmet: string | null;
};

export const END_COLUMNS: Column<EndLine>[] = [
  { kind: "day", key: "lastDay", header: "Last day" },
  { kind: "link", key: "what", header: "What ends" },
  { ...PERSON, names: true },
  { kind: "text", key: "unmet", header: "Then not met" },
];

/** For so many months ahead it can be asked. */
export const MONTHS = [3, 6, 12] as const;
export const USUAL_MONTHS = 6;

/** What of the ends the address asks for. */
export function endsAsked(read: Reader) {
  return {
    months: read("months", z.coerce.number().pipe(z.literal(MONTHS)), USUAL_MONTHS, ""),
    thing: read("thing", z.enum(THINGS), null, ""),
    day: read("day", Day, null, "is not a day like 2026-11-22: all days are listed"),
  };
}

type Asked = ReturnType<typeof endsAsked>;

/** What ends, from the day on: all of it, and the lines of those that were asked for. */
export async function endsPage({ actor, view, carried }: Opened, { months, thing, day }: Asked) {
  const { asOf, proof, teamId } = view;
  const first = asOf;
  const last = addDays(addMonths(asOf, months), -1);
  return asKnown(actor, async () => {
    const members = teamId === null ? {} : { members: { teamId, asOf } };
    const people = await peopleWithEnds(actor, { first, last, proof, ...members });
    const all = (await endsAmong(actor, await factsOf(actor, people), proof)).filter(
      ({ lastDay }) => lastDay >= first && lastDay <= last,
    );
    const ends = all.filter((end) => (thing ?? end.thing) === end.thing);
    const shown = ends.filter(({ lastDay }) => day === null || lastDay === day);
    const lineOf = await linesFor(actor, all, carried);
    const days = daysAtStep(first, addDays(last, 1), "day");
    return {
      ...{ first, last, ends },
      parts: partsOf(await teamsOn(actor, asOf)),
      forecast: await forecastChart(actor, { asOf, days, proof, teamId }, all.map(lineOf)),
      lines: shown.map(lineOf).sort((a, b) => a.lastDay - b.lastDay),
    };
  });
}

async function linesFor(
  actor: Opened["actor"],
  ends: readonly End[],
  carried: Opened["carried"],
): Promise<(end: End) => EndLine> {
  const [nameOf, requirementName, names] = await Promise.all([
    namesOfThings(actor, ends),
    requirementNames(actor),
    namesOf(actor, [...new Set(ends.map(({ personId }) => personId))]),
  ]);
  return (end) => ({
    id: `${end.thing} ${end.id} ${end.personId}`,
    lastDay: end.lastDay,
    what: { text: endTitle({ thing: end.thing, what: nameOf(end) }), href: endPath(end) },
    person: { text: names.get(end.personId) ?? "", href: paths.person(end.personId, carried) },
    unmet: end.atStake.map(requirementName).join(", ") || null,
  });
}

/** By day, how many end and how many of them leave a requirement unmet. */
export function endsByDay(ends: readonly End[]) {
  return [...groupBy(ends, ({ lastDay }) => lastDay)].map(([day, own]) => ({
    day,
    ends: own.length,
    atStake: own.filter(({ atStake }) => atStake.length > 0).length,
  }));
}

/** The list under the calendar. */
export async function endsTable(opened: Opened, read: Reader): Promise<PageTable<EndLine>> {
  const asked = endsAsked(read);
  const { first, last, lines } = await endsPage(opened, asked);
  const days = asked.day === null ? `${dayText(first)} to ${dayText(last)}` : dayText(asked.day);
  return {
    name: "What ends when",
    columns: END_COLUMNS,
    rows: lines,
    about: [
      ["Last days", days],
      ["Which", asked.thing === null ? "all" : THING_WORDS[asked.thing].toLowerCase()],
    ],
  };
}
