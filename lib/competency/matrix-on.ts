import { daysHeard } from "@/lib/assessment/weighing";
import type { Day } from "@/lib/calendar";
import { validDays } from "@/lib/credential/validity";
import type { Assessment, Meaning, PersonFacts, Weighing } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import { atEachRung, counts, type Proof } from "@/lib/proof";
import { completedDays, levelOf } from "@/lib/rule/evaluate";
import type { Holder } from "@/lib/rule/holder";
import type { DaySpan } from "@/lib/span";
import { expiryHorizon, fallingWithin } from "@/lib/standing/standing-on";
import { packCell } from "@/lib/timeline/matrix/cell";
import { at, type Span } from "@/lib/timeline/timeline";
import { askedOn } from "./asked";
import { type Holders, holdersAt, type MatrixQuestion, shownOf, VERIFIED } from "./matrix";

export type QuestionOn = MatrixQuestion & { readonly asOf: Day };

/** At which of the three rungs a piece of evidence counts. */
type Rungs = Readonly<Record<keyof Holders, boolean>>;

type Shows = { readonly column: number; readonly level: number };

/**
 * Rows of the matrix on one day: what `matrixRow` says of the day, for those who look at no other. A large
 * matrix has more than a million cells: here none of them costs more than some numbers.
 */
export function matrixRowsOn(
  competencies: readonly CompetencyId[],
  meaning: Meaning,
  question: QuestionOn,
): (facts: PersonFacts) => Uint16Array {
  const catalogue = catalogueOf(competencies, meaning);
  const rungsOf = rungsByProof(question.proof);
  return (facts) => {
    const holders = once(() => holdersAt(facts, meaning, question.proof));
    const levels = new LevelsOn(competencies.length, question);
    for (const { shows, days, rungs } of evidenceOf(facts, catalogue, { rungsOf, holders })) {
      for (const one of shows) levels.add(one, days, rungs);
    }
    const cells = levels.cells((column) => isFalling(competencies[column], holders(), question));
    for (const { competency, column } of catalogue.fading.filter(levels.isShown)) {
      cells[column] = at(shownOf(competency, holders(), question), question.asOf);
    }
    for (const [competency, { level, importance }] of askedOn(facts, meaning, question.asOf)) {
      const column = catalogue.columnOf.get(competency);
      if (column === undefined) continue;
      const mandatory = importance === "mandatory";
      cells[column] = (cells[column] ?? 0) | packCell({ required: level, mandatory });
    }
    return cells;
  };
}

type Catalogue = {
  readonly columnOf: ReadonlyMap<CompetencyId, number>;
  readonly shownBy: ReadonlyMap<CredentialId, readonly Shows[]>;
  /** Credentials that show something and of which there are parts. */
  readonly stacks: readonly CredentialId[];
  /** Columns of competencies that go stale: the slow way, for how long nobody used them. */
  readonly fading: readonly { readonly competency: CompetencyId; readonly column: number }[];
  readonly weighing: Weighing;
};

function catalogueOf(competencies: readonly CompetencyId[], meaning: Meaning): Catalogue {
  const showing = shownBy(competencies, meaning);
  return {
    columnOf: new Map(competencies.map((id, column) => [id, column])),
    shownBy: showing,
    stacks: [...meaning.stacks.keys()].filter((id) => showing.has(id)),
    fading: competencies.flatMap((competency, column) =>
      meaning.staleness.has(competency) ? [{ competency, column }] : [],
    ),
    weighing: meaning.weighing,
  };
}

function shownBy(
  competencies: readonly CompetencyId[],
  { mappings }: Meaning,
): Map<CredentialId, Shows[]> {
  const showing = new Map<CredentialId, Shows[]>();
  competencies.forEach((competency, column) => {
    for (const { credentialId, level } of mappings.get(competency) ?? []) {
      const own = showing.get(credentialId) ?? [];
      own.push({ column, level });
      showing.set(credentialId, own);
    }
  });
  return showing;
}

type Evidence = {
  readonly shows: readonly Shows[];
  readonly days: DaySpan;
  readonly rungs: Rungs;
};

/** Everything that shows any level on any day. */
function* evidenceOf(
  { assessments, awards }: PersonFacts,
  { columnOf, shownBy: showing, stacks, weighing }: Catalogue,
  { rungsOf, holders }: { rungsOf: (proof: Proof) => Rungs; holders: () => Holders },
): Generator<Evidence> {
  for (const { value, ...days } of heard(assessments, weighing)) {
    const column = columnOf.get(value.competencyId);
    const shows = column === undefined ? [] : [{ column, level: value.level }];
    yield { shows, days, rungs: rungsOf(value.proof) };
  }
  for (const award of awards) {
    const shows = showing.get(award.credentialId) ?? [];
    yield { shows, days: validDays(award), rungs: rungsOf(award.proof) };
  }
  for (const credential of stacks) {
    const shows = showing.get(credential) ?? [];
    for (const own of completed(credential, holders())) yield { shows, ...own };
  }
}

/** Sorted by competency only where one may outweigh another. */
function heard(assessments: readonly Assessment[], weighing: Weighing): Span<Assessment>[] {
  if (weighing === "highest") return daysHeard(assessments, weighing);
  const own = groupBy(assessments, ({ competencyId }) => competencyId);
  return [...own.values()].flatMap((some) => daysHeard(some, weighing));
}

/** At which of the three rungs of `holdersAt` evidence counts, by how it is proved. */
function rungsByProof(lowest: Proof): (proof: Proof) => Rungs {
  const all = atEachRung((proof) => ({
    counting: counts(proof, lowest),
    verified: counts(proof, VERIFIED) && counts(proof, lowest),
    anything: true,
  }));
  return (proof) => all[proof];
}

/** Worked out when it is asked for, and not again. */
function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** The days on which the stack's parts are all there, at each rung. */
function completed(
  credential: CredentialId,
  { counting, verified, anything }: Holders,
): Omit<Evidence, "shows">[] {
  const at = (holder: Holder, rungs: Partial<Rungs>) =>
    completedDays(credential, holder).map((days) => ({ days, rungs: { ...AT_NONE, ...rungs } }));
  return [
    ...at(counting, { counting: true }),
    ...at(verified, { verified: true }),
    ...at(anything, { anything: true }),
  ];
}

const AT_NONE: Rungs = { counting: false, verified: false, anything: false };

/** The slow way, for what may be renewed in time. */
function isFalling(
  competency: CompetencyId | undefined,
  { counting }: Holders,
  { asOf, warningDays }: QuestionOn,
): boolean {
  if (competency === undefined) return false;
  const levels = levelOf(competency, counting);
  return at(
    fallingWithin(levels, (later, level) => later < level, warningDays),
    asOf,
  );
}

/** Highest levels by column: on the day at each rung, and what of the counting ones lasts or follows. */
class LevelsOn {
  private readonly counting: Uint8Array;
  private readonly verified: Uint8Array;
  private readonly anything: Uint8Array;
  /** Until after the warning days. */
  private readonly lasting: Uint8Array;
  /** Begun within them. */
  private readonly following: Uint8Array;
  private readonly asOf: Day;
  private readonly horizon: Day;

  constructor(columns: number, { asOf, warningDays }: QuestionOn) {
    this.counting = new Uint8Array(columns);
    this.verified = new Uint8Array(columns);
    this.anything = new Uint8Array(columns);
    this.lasting = new Uint8Array(columns);
    this.following = new Uint8Array(columns);
    this.asOf = asOf;
    this.horizon = expiryHorizon(asOf, warningDays);
  }

  add({ column, level }: Shows, { from, until }: DaySpan, rungs: Rungs): void {
    if (until <= this.asOf || from > this.horizon) return;
    if (from > this.asOf) {
      if (rungs.counting) raise(this.following, column, level);
      return;
    }
    if (rungs.counting) {
      raise(this.counting, column, level);
      if (until > this.horizon) raise(this.lasting, column, level);
    }
    if (rungs.verified) raise(this.verified, column, level);
    if (rungs.anything) raise(this.anything, column, level);
  }

  /** Whether anything at all is shown on the day. */
  readonly isShown = ({ column }: { readonly column: number }): boolean =>
    (this.anything[column] ?? 0) > 0;

  /** `isFalling` is asked only where something that ends may be followed by as much. */
  cells(isFalling: (column: number) => boolean): Uint16Array {
    const cells = new Uint16Array(this.counting.length);
    for (let column = 0; column < cells.length; column++) {
      const shown = this.counting[column] ?? 0;
      const most = this.anything[column] ?? 0;
      if (most === 0) continue;
      const ends = (this.lasting[column] ?? 0) < shown;
      cells[column] = packCell({
        shown,
        expiring: ends && ((this.following[column] ?? 0) < shown || isFalling(column)),
        unverified: (this.verified[column] ?? 0) < shown,
        uncounted: most > shown,
      });
    }
    return cells;
  }
}

function raise(levels: Uint8Array, column: number, level: number): void {
  if (level > (levels[column] ?? 0)) levels[column] = level;
}
