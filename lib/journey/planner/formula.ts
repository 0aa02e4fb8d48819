import { addDays, type Day } from "@/lib/calendar";
import { isLeftOut } from "@/lib/competency/stale";
import { validityOn } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import type { AwardId, CredentialId } from "@/lib/ids";
import { counts, type Proof } from "@/lib/proof";
import { evaluate } from "@/lib/rule/evaluate";
import { type Holder, policiesOn, raisedTo, stackAsked } from "@/lib/rule/holder";
import { branchesOf, type CompetencyRule, neededOf, type Rule } from "@/lib/rule/rule";
import type { Verdict } from "@/lib/rule/verdict";
import { runAround } from "@/lib/timeline/runs";
import type { Timeline } from "@/lib/timeline/timeline";

/** Something that can be done so that a rule comes to hold, or waited for. */
export type Act =
  | { readonly kind: "earn"; readonly credentialId: CredentialId }
  /** To have awards looked at that are not proved as strongly as is asked; then it is held from the day on. */
  | {
      readonly kind: "verify";
      readonly awardIds: readonly AwardId[];
      readonly proof: Proof;
      readonly from: Day;
    }
  | { readonly kind: "wait"; readonly until: Day };

/** Which acts make a rule hold: one, or so many of several. */
export type Formula =
  | { readonly act: Act }
  | { readonly atLeast: number; readonly of: readonly Formula[] };

export const HOLDS: Formula = { atLeast: 0, of: [] };
const CANNOT_HOLD: Formula = { atLeast: 1, of: [] };

/** The days of a plan, both counted. */
export type PlanDays = { readonly from: Day; readonly until: Day };

/**
 * What one person has to do so that the rule holds on the last day of the plan. What holds by then
 * without anybody's doing, and from the first day on, needs nothing; what begins to hold later has to be
 * waited for; what runs out before has to be earned again. Follows `evaluate` leaf by leaf, so that doing
 * what it says makes the rule hold. What others have to find at work cannot be earned.
 */
export function formulaOf(rule: Rule, holder: Holder, days: PlanDays): Formula {
  const branches = branchesOf(rule).map((branch) => formulaOf(branch, holder, days));
  if (branches.length > 0) return simplest({ atLeast: neededOf(rule), of: branches });
  const asIs = withoutDoing(evaluate(rule, holder), days);
  if (isHeld(asIs)) return HOLDS;
  if ("credential" in rule) {
    const raised = raisedTo(rule.minProof, holder);
    return anyOf([asIs, credentialOrStack(rule.credential, raised, days)]);
  }
  if ("competency" in rule && !rule.atWork) {
    return anyOf([asIs, levelShown(rule, raisedTo(rule.minProof, holder), days)]);
  }
  return asIs;
}

/** What the last day brings as things are, and from when on. */
function withoutDoing(verdicts: Timeline<Verdict>, days: PlanDays): Formula {
  const run = runAround(verdicts, days.until, ({ met }) => met);
  return run === null ? CANNOT_HOLD : from(run.from, days);
}

function credentialOrStack(credential: CredentialId, holder: Holder, days: PlanDays): Formula {
  const instead = policiesOn(credential, holder, days.until).map(({ version, holder: own }) =>
    allOf([from(version.effectiveFrom, days), formulaOf(version.stack, own, days)]),
  );
  return anyOf([...waysToHold(credential, holder, days), ...instead]);
}

/** What comes about on the day by itself. */
function from(day: Day, days: PlanDays): Formula {
  return day <= days.from ? HOLDS : { act: { kind: "wait", until: day } };
}

/** To earn it, or to have looked at what is there to the end. */
function waysToHold(credentialId: CredentialId, holder: Holder, days: PlanDays): Formula[] {
  const earn: Formula = { act: { kind: "earn", credentialId } };
  const there = lastingBack(holder.awards.get(credentialId) ?? [], days);
  const unproved = there.filter(({ proof }) => !counts(proof, holder.lowest));
  const first = there.at(-1);
  if (!first || unproved.length === 0) return [earn];
  const since = first.issuedOn > days.from ? first.issuedOn : days.from;
  const awardIds = unproved.map(({ id }) => id);
  return [earn, { act: { kind: "verify", awardIds, proof: holder.lowest, from: since } }];
}

/** As few awards as can be that are valid one after the other up to the last day, from as early on as can be. */
function lastingBack(awards: readonly Award[], days: PlanDays): Award[] {
  const chain: Award[] = [];
  for (let day = days.until; day >= days.from; ) {
    const valid = awards.filter((award) => validityOn(award, day).kind === "valid");
    const [earliest] = valid.toSorted((a, b) => a.issuedOn - b.issuedOn);
    if (!earliest) break;
    chain.push(earliest);
    day = addDays(earliest.issuedOn, -1);
  }
  return chain;
}

function levelShown(
  { competency, level }: CompetencyRule,
  holder: Holder,
  days: PlanDays,
): Formula {
  const showing = (holder.meaning.mappings.get(competency) ?? []).filter(
    (mapping) => mapping.level >= level,
  );
  const isStale = isLeftOut(competency, holder, days.until);
  return anyOf(
    showing.flatMap(({ credentialId }) => {
      const stack = stackAsked(credentialId, holder);
      const parts = stack ? [formulaOf(stack.rule, stack.holder, days)] : [];
      const ways = [...waysToHold(credentialId, holder, days), ...parts];
      return isStale ? ways.filter(earnsSomething) : ways;
    }),
  );
}

/** What will be stale comes to count by what is earned, and not by a second look at what was. */
function earnsSomething(way: Formula): boolean {
  const acts = actsIn(way);
  return acts.length > 0 && acts.every(({ kind }) => kind === "earn");
}

export function allOf(of: readonly Formula[]): Formula {
  return simplest({ atLeast: of.length, of });
}

function anyOf(of: readonly Formula[]): Formula {
  return simplest({ atLeast: 1, of });
}

/** Without what holds or cannot hold anyway. */
function simplest({ atLeast, of }: Extract<Formula, { of: unknown }>): Formula {
  const open = of.filter((branch) => !isHeld(branch) && !isHopeless(branch));
  const needed = atLeast - of.filter(isHeld).length;
  if (needed <= 0) return HOLDS;
  if (needed > open.length) return CANNOT_HOLD;
  const [only] = open;
  return only && open.length === 1 ? only : { atLeast: needed, of: open };
}

export function isHeld(formula: Formula): boolean {
  return "of" in formula && formula.atLeast <= 0;
}

export function isHopeless(formula: Formula): boolean {
  return "of" in formula && formula.atLeast > formula.of.length;
}

/** Whether it holds where just the acts are done that `isDone` says. */
export function holdsWith(formula: Formula, isDone: (act: Act) => boolean): boolean {
  if ("act" in formula) return isDone(formula.act);
  return formula.of.filter((branch) => holdsWith(branch, isDone)).length >= formula.atLeast;
}

/** Every act that it mentions, left to right. */
export function actsIn(formula: Formula): Act[] {
  return "act" in formula ? [formula.act] : formula.of.flatMap(actsIn);
}

/** Tells an act from all others of one person. */
export function keyOf(act: Act): string {
  switch (act.kind) {
    case "earn":
      return `earn ${act.credentialId}`;
    case "verify":
      return `verify ${act.awardIds.join(" ")} ${act.proof} ${act.from}`;
    case "wait":
      return `wait ${act.until}`;
  }
}
