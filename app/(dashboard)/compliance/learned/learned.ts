import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { type SlotLine, slotLines } from "@/app/_server/slot-lines";
import type { PageTable } from "@/app/_server/table-file";
import { namedChanges } from "@/app/(dashboard)/audit/audit";
import type { Column, Linked } from "@/components/table/column";
import { PERSON } from "@/components/table/vocabulary";
import { asKnown } from "@/db/known-at";
import { coverageOn } from "@/db/queries/coverage";
import { type Actor, can, knowingNow } from "@/lib/access";
import { total } from "@/lib/coverage/roll-up";
import { NOT_REQUIRED, type StandingWords } from "@/lib/format/standing";
import { PersonId } from "@/lib/ids";

/** A slot that reads otherwise by what is known now. */
type LearnedLine = {
  id: string;
  person: Linked;
  requirement: Linked;
  before: StandingWords;
  after: StandingWords;
};

export const LEARNED_COLUMNS: Column<LearnedLine>[] = [
  { ...PERSON, names: true },
  { kind: "link", key: "requirement", header: "Requirement" },
  { kind: "standing", key: "before", header: "As known then" },
  { kind: "standing", key: "after", header: "As known now" },
];

/** The same as a file: nothing where nobody looks back, since then and now are the same. */
export async function learnedTable(opened: Opened): Promise<PageTable<LearnedLine>> {
  const { lines } = await learnedPage(opened);
  return { name: "What was learned since", columns: LEARNED_COLUMNS, rows: lines };
}

/** So many of the changes behind it are listed. */
export const MOST_CHANGES = 100;

/** The standings of one day, as they were known then and are known now, and what was recorded in between. */
export async function learnedPage({ actor, view, carried }: Opened) {
  const side = (who: Actor, links: typeof carried) =>
    asKnown(who, async () => {
      const cells = await coverageOn(who, view);
      return { counts: total(cells), lines: await slotLines(who, { ...view, carried: links }) };
    });
  const now = knowingNow(actor);
  const before = await side(actor, carried);
  const after = await side(now, { ...carried, knownAt: null });
  const lines = learnedLines(before.lines, after.lines);
  const people = [...new Set(lines.map(({ id }) => PersonId.parse(id.split(" ")[0])))];
  const isReader = can(now, "audit.read");
  return {
    before: before.counts,
    after: after.counts,
    lines,
    recorded:
      isReader && actor.knownAt && people.length > 0
        ? await namedChanges(now, {
            learnedSince: actor.knownAt,
            standingsOf: people,
            limit: MOST_CHANGES,
          })
        : null,
    isReader,
  };
}

function learnedLines(before: readonly SlotLine[], after: readonly SlotLine[]): LearnedLine[] {
  const [then, now] = [before, after].map((lines) => new Map(lines.map((one) => [one.id, one])));
  const all = [...after, ...before.filter(({ id }) => !now?.has(id))];
  return all.flatMap(({ id, person, requirement }) => {
    const [old, young] = [then?.get(id), now?.get(id)];
    if (read(old) === read(young)) return [];
    const words = (line: SlotLine | undefined) => line?.standing ?? NOT_REQUIRED;
    return [{ id, person, requirement, before: words(old), after: words(young) }];
  });
}

/** All that a reader is told of a slot. */
function read(line: SlotLine | undefined): string {
  return JSON.stringify(line && [line.standing, line.by, line.proof]);
}
