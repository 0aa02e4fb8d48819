import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId } from "@/lib/ids";
import { counts, type Proof } from "@/lib/proof";
import { levelOf } from "@/lib/rule/evaluate";
import { type Holder, holderOf } from "@/lib/rule/holder";
import { fallingWithin } from "@/lib/standing/standing-on";
import { type PackedCell, packCell } from "@/lib/timeline/matrix/cell";
import { combine, map, type Timeline } from "@/lib/timeline/timeline";
import { type Asked, askedOverTime } from "./asked";
import { competenciesShown } from "./levels";
import { staleDays } from "./stale";

export type MatrixQuestion = { readonly proof: Proof; readonly warningDays: number };

/** The lowest rung at which somebody has looked at more than words. */
export const VERIFIED: Proof = "checked";

/**
 * A row of the matrix over all time: the person's level in each competency of which they ever show
 * anything or that their roles ever ask for, and what is asked there. Of all others there is nothing.
 */
export function matrixRow(
  facts: PersonFacts,
  meaning: Meaning,
  question: MatrixQuestion,
): Map<CompetencyId, Timeline<PackedCell>> {
  const asked = askedOverTime(facts, meaning);
  const holders = holdersAt(facts, meaning, question.proof);
  const matters = new Set([
    ...asked.flatMap(({ value }) => [...value.keys()]),
    ...competenciesShown(facts, meaning),
  ]);
  return new Map(
    [...matters].map((competency) => {
      const required = requiredOf(competency, asked);
      const shown = shownOf(competency, holders, question);
      return [competency, combine(required, shown, (a, b) => a | b)];
    }),
  );
}

export type Holders = Readonly<Record<"counting" | "verified" | "anything", Holder>>;

/** The person at three rungs: one and the same where there is no difference. */
export function holdersAt(facts: PersonFacts, meaning: Meaning, proof: Proof): Holders {
  const counting = holderOf(meaning, facts, proof);
  const verified = counts(proof, VERIFIED) ? counting : holderOf(meaning, facts, VERIFIED);
  const anything = hasLess(facts, proof) ? holderOf(meaning, facts, "claimed") : counting;
  return { counting, verified, anything };
}

/** Whether anything of theirs is proved too weakly to count. Of most people there is nothing. */
function hasLess({ awards, assessments }: PersonFacts, lowest: Proof): boolean {
  return [...awards, ...assessments].some(({ proof }) => !counts(proof, lowest));
}

function requiredOf(
  competency: CompetencyId,
  asked: Timeline<ReadonlyMap<CompetencyId, Asked>>,
): Timeline<PackedCell> {
  return map(asked, (all) => {
    const own = all.get(competency);
    return own ? packCell({ required: own.level, mandatory: own.importance === "mandatory" }) : 0;
  });
}

/** What is shown in a competency over all time, and how it is to be taken. */
export function shownOf(
  competency: CompetencyId,
  { counting, verified, anything }: Holders,
  { warningDays }: MatrixQuestion,
): Timeline<PackedCell> {
  const levels = levelOf(competency, counting);
  const isFalling = fallingWithin(levels, (later, level) => later < level, warningDays);
  let cells = combine(levels, isFalling, (shown, expiring) => packCell({ shown, expiring }));
  if (counting.meaning.staleness.has(competency)) {
    cells = flagged(cells, staleDays(competency, counting), packCell({ stale: true }));
  }
  if (verified !== counting) {
    const checked = levelOf(competency, verified);
    const isUnverified = combine(levels, checked, (level, least) => level > 0 && least < level);
    cells = flagged(cells, isUnverified, packCell({ unverified: true }));
  }
  if (anything === counting) return cells;
  const claimed = levelOf(competency, anything);
  const isUncounted = combine(levels, claimed, (level, most) => most > level);
  return flagged(cells, isUncounted, packCell({ uncounted: true }));
}

function flagged(
  cells: Timeline<PackedCell>,
  when: Timeline<boolean>,
  flag: PackedCell,
): Timeline<PackedCell> {
  return combine(cells, when, (cell, isOn) => (isOn ? cell | flag : cell));
}
