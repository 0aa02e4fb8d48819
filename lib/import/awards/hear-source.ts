import {
  type Choice,
  chosenOf,
  contradicts,
  disagreementOf,
  holds,
  lastTurn,
  NOT_SETTLED,
  saysOf,
  saysTheSame,
} from "@/lib/award/statement";
import { CHOICE_WORDS } from "@/lib/format/choice";
import type { AwardStatementId } from "@/lib/ids";
import type { PlanContext } from "@/lib/import/plan/context";
import type { Known, Rows } from "@/lib/import/plan/writes";
import { DEFAULT_PROOF } from "@/lib/proof";
import { changedAward } from "./plan-award";
import type { SaidAward } from "./said-award";

type Award = Known<Rows["awards"]>;
type Statement = Rows["awardStatements"];

/** What is known of an award: what counts, and what sources said where they disagreed before. */
export type KnownAward = {
  readonly award: Award;
  readonly statements: readonly Known<Statement>[];
};

/** The award as it then is, and what is kept of what sources say. */
export type Heard = {
  readonly award: Rows["awards"];
  readonly added: readonly Statement[];
  readonly corrected: readonly Known<Statement>[];
  /** What counts and why, where what was heard differs from another source; else null. */
  readonly choice: Choice<Statement> | null;
};

/**
 * Hears what a source says of a known award. As long as it only adds to what is known, or comes from
 * the one source that spoke, the award changes. Where it contradicts another source both are kept as
 * statements, and the award holds the one that is chosen.
 */
export function hearSource(
  { award, statements }: KnownAward,
  said: SaidAward,
  context: PlanContext,
  newId: () => AwardStatementId,
): Heard {
  const own = statements.find(({ source }) => source === context.source);
  const changed = changedAward({ ...award, ...(own && saysOf(own)) }, said, context.today);
  const isDenied = award.source !== context.source && contradicts(award, changed);
  if (statements.length === 0 && !isDenied) return heardAlone(changed);
  if (own && saysTheSame(own, changed)) return heardAlone(holding(award, changed, statements));
  const before = statements.length > 0 ? statements : [asKnown(award, newId)];
  const stated = { ...stating(changed, said, context), turn: lastTurn(before) + 1 };
  const corrected = own ? [{ ...own, ...stated }] : [];
  const added = own ? [] : [{ ...NOT_SETTLED, ...stated, id: newId(), awardId: award.id }];
  const all = [...before.filter((other) => other !== own), ...added, ...corrected];
  return {
    award: holding(award, changed, all),
    added: statements.length > 0 ? added : [...before, ...added],
    corrected,
    choice: disagreementOf(all) === "none" ? null : chosenOf<Statement>(all),
  };
}

/** Where nobody says anything else. */
export function heardAlone(award: Rows["awards"]): Heard {
  return { award, added: [], corrected: [], choice: null };
}

function stating(award: Award, said: SaidAward, { source, importId, today }: PlanContext) {
  const proof = said.proof ?? DEFAULT_PROOF;
  return { ...saysOf(award), proof, source, importId, statedOn: today };
}

/** What was known when another source spoke for the first time. */
function asKnown(award: Award, newId: () => AwardStatementId): Statement {
  const { source, importId, proof } = award;
  const says = { ...saysOf(award), source, importId, proof };
  return { ...NOT_SETTLED, ...says, id: newId(), awardId: award.id, statedOn: null, turn: 1 };
}

/** The award with what the chosen source says; its number, web address and hours may come from any. */
function holding(known: Award, changed: Award, statements: readonly Statement[]): Award {
  const chosen = chosenOf(statements)?.statement;
  if (!chosen) return changed;
  const { number, url, hours } = changed;
  const held = holds(
    saysTheSame(known, chosen) ? known : { ...changed, proof: chosen.proof },
    chosen,
  );
  return { ...known, ...held, number, url, hours };
}

/** "what HR.csv says counts, because its proof is stronger". */
export function choiceText({ statement, rule }: Choice<Statement>): string {
  return `what “${statement.source}” says counts, because ${CHOICE_WORDS[rule]}`;
}
