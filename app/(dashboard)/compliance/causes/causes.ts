import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import { personLink } from "@/app/_server/slot-lines";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { PERSON } from "@/components/table/vocabulary";
import { asKnown } from "@/db/known-at";
import { coverageOnDays } from "@/db/queries/coverage";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { namesOfRows } from "@/db/queries/names";
import { slotSpansChanging } from "@/db/queries/slot-spans";
import { teamOn } from "@/db/queries/teams";
import { addMonths, Day } from "@/lib/calendar";
import { CAUSES, type Cause, coverageCauses, type SlotChange } from "@/lib/coverage/causes";
import { coverageOf, NO_SLOTS } from "@/lib/coverage/coverage";
import { CAUSE_WORDS, pointsText } from "@/lib/format/cause";
import { dayText } from "@/lib/format/day";
import { kindWord } from "@/lib/format/standing";
import { groupBy } from "@/lib/group-by";

/** What one cause moved. */
export type CauseLine = {
  readonly cause: Cause;
  readonly moved: number;
  readonly slots: number;
  readonly people: number;
};

type ChangeLine = {
  id: string;
  day: Day;
  person: Linked;
  requirement: Linked;
  cause: string;
  before: string;
  after: string;
  moved: string;
};

export const CHANGE_COLUMNS: Column<ChangeLine>[] = [
  { kind: "day", key: "day", header: "From" },
  { ...PERSON, names: true },
  { kind: "link", key: "requirement", header: "Requirement" },
  { kind: "text", key: "cause", header: "Because of" },
  { kind: "text", key: "before", header: "Before" },
  { kind: "text", key: "after", header: "After" },
  { kind: "text", key: "moved", header: "Moved coverage by" },
];

/** The day that is compared with the day looked at: a month before it, unless the address says another. */
function comparedWith(read: Reader, asOf: Day): Day {
  const day = read("from", Day, addMonths(asOf, -1), "is not a day: a month before is shown");
  return day < asOf ? day : addMonths(asOf, -1);
}

function causeIn(read: Reader): Cause | null {
  return read("cause", z.enum(CAUSES), null, "");
}

/** By what coverage moved between two days: each cause with its share, and the slots behind it. */
export async function causesPage({ actor, view, carried }: Opened, read: Reader) {
  const from = comparedWith(read, view.asOf);
  const chosen = causeIn(read);
  const { teamId, proof, asOf: until } = view;
  return asKnown(actor, async () => {
    const [[before, after], spans, meaning, team] = await Promise.all([
      coverageOnDays(actor, { days: [from, until], proof, teamId }),
      slotSpansChanging(actor, { teamId, proof, from, until }),
      meaningFor(actor),
      teamId === null ? null : teamOn(actor, teamId, until),
    ]);
    const ids = [...new Set(spans.map(({ personId }) => personId))];
    const people = new Map((await factsOf(actor, ids)).map((facts) => [facts.personId, facts]));
    const requirements = new Map(meaning.requirements.map((own) => [own.id, own]));
    const counts = before ?? NO_SLOTS;
    const { policies } = meaning;
    const changes = coverageCauses({ spans, people, requirements, policies, from, until, counts });
    const shown = changes.filter(({ cause }) => chosen === null || cause === chosen);
    const names = await namesOfRows(
      actor,
      shown.flatMap(({ personId, requirementId }) => [personId, requirementId]),
    );
    return {
      from,
      team,
      chosen,
      before: { counts, coverage: coverageOf(counts) },
      after: { counts: after ?? NO_SLOTS, coverage: after ? coverageOf(after) : null },
      causes: causeLines(changes),
      lines: shown.map((change) => lineOf(change, names, carried)),
    };
  });
}

/** The causes that there were, those first that moved most. */
function causeLines(changes: readonly SlotChange[]): CauseLine[] {
  return [...groupBy(changes, ({ cause }) => cause)]
    .map(([cause, own]) => ({
      cause,
      moved: own.reduce((sum, { moved }) => sum + moved, 0),
      slots: own.length,
      people: new Set(own.map(({ personId }) => personId)).size,
    }))
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
}

function lineOf(
  { day, personId, requirementId, before, after, cause, moved }: SlotChange,
  names: ReadonlyMap<string, string>,
  carried: Opened["carried"],
): ChangeLine {
  return {
    id: `${personId} ${requirementId} ${day}`,
    day,
    person: personLink(
      { personId, personName: names.get(personId) ?? null, requirementId },
      carried,
    ),
    requirement: {
      text: names.get(requirementId) ?? "",
      href: paths.requirement(requirementId, carried),
    },
    cause: CAUSE_WORDS[cause].words,
    before: kindWord(before),
    after: kindWord(after),
    moved: pointsText(moved),
  };
}

/** The slots behind the difference, as the page lists them. */
export async function causesTable(opened: Opened, read: Reader): Promise<PageTable<ChangeLine>> {
  const { from, before, after, lines } = await causesPage(opened, read);
  const share = (coverage: number | null) =>
    coverage === null ? "not applicable" : `${(coverage * 100).toFixed(2)}%`;
  return {
    name: "Why coverage changed",
    columns: CHANGE_COLUMNS,
    rows: lines,
    about: [
      ["From", `${dayText(from)}: ${share(before.coverage)}`],
      ["To", `${dayText(opened.view.asOf)}: ${share(after.coverage)}`],
    ],
  };
}
