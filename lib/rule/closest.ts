import type { Day } from "@/lib/calendar";
import { validDays, validityOn } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import type { AwardId, CompetencyId, CredentialId, RoleId } from "@/lib/ids";
import { counts, type Proof, strongerProof } from "@/lib/proof";
import { at } from "@/lib/timeline/timeline";
import { evaluate, levelOf } from "./evaluate";
import { servedMonthsOn } from "./experience";
import { type Holder, raisedTo } from "./holder";
import { branchesOf, type ExperienceRule, neededOf, type Rule } from "./rule";

/** One step that somebody can take towards meeting a rule. */
export type Change =
  | { readonly kind: "verify"; readonly awardId: AwardId; readonly toProof: Proof }
  | { readonly kind: "renew"; readonly credentialId: CredentialId; readonly awardId: AwardId }
  | { readonly kind: "earn"; readonly credentialId: CredentialId }
  | {
      readonly kind: "reach";
      readonly competencyId: CompetencyId;
      readonly from: number;
      readonly to: number;
    }
  /** The days go by as they are planned now: until then, in the role or with the organisation. */
  | {
      readonly kind: "wait";
      readonly roleId: RoleId | null;
      readonly months: number;
      readonly from: Day;
      readonly until: Day;
    }
  /** It takes days that nobody has planned. */
  | { readonly kind: "serve"; readonly roleId: RoleId | null; readonly months: number };

/**
 * The least effort that would make the rule hold on the day: no steps where it holds already.
 * Branches are weighed one by one, so that a step which would serve two of them is counted twice.
 */
export function closestChange(rule: Rule, holder: Holder, asOf: Day): readonly Change[] {
  if (at(evaluate(rule, holder), asOf).met) return [];
  if ("credential" in rule) {
    const { credential } = rule;
    const mended = mendAward(credential, raisedTo(rule.minProof, holder), asOf);
    return [mended ?? { kind: "earn", credentialId: credential }];
  }
  if ("competency" in rule) {
    return [raiseLevel(rule.competency, rule.level, raisedTo(rule.minProof, holder), asOf)];
  }
  if ("experience" in rule) return [gather(rule.experience, holder, asOf)];
  const options = branchesOf(rule)
    .map((branch) => closestChange(branch, holder, asOf))
    .sort((a, b) => effortOf(a) - effortOf(b));
  return withoutRepeats(options.slice(0, neededOf(rule)).flat());
}

/** To make an award count that is there already; null where there is none that could. */
function mendAward(credential: CredentialId, holder: Holder, asOf: Day): Change | null {
  const awards = (holder.awards.get(credential) ?? []).toSorted(longestFirst);
  const unproved = awards.find(
    (award) => validityOn(award, asOf).kind === "valid" && !counts(award.proof, holder.lowest),
  );
  if (unproved) return { kind: "verify", awardId: unproved.id, toProof: holder.lowest };
  const lapsed = awards.find((award) => validityOn(award, asOf).kind === "expired");
  return lapsed ? { kind: "renew", credentialId: credential, awardId: lapsed.id } : null;
}

function longestFirst(a: Award, b: Award): number {
  const untilA = validDays(a).until;
  const untilB = validDays(b).until;
  if (untilA === untilB) return a.id < b.id ? -1 : 1;
  return untilA > untilB ? -1 : 1;
}

/** By an award at hand that shows the level, if one can be mended; else how to reach it is left open. */
function raiseLevel(competency: CompetencyId, level: number, holder: Holder, asOf: Day): Change {
  const from = at(levelOf(competency, holder), asOf);
  const reach: Change = { kind: "reach", competencyId: competency, from, to: level };
  return (holder.meaning.mappings.get(competency) ?? [])
    .filter((mapping) => mapping.level >= level)
    .flatMap((mapping) => mendAward(mapping.credentialId, holder, asOf) ?? [])
    .reduce((least, change) => (stepEffort(change) < stepEffort(least) ? change : least), reach);
}

function gather(asked: ExperienceRule["experience"], holder: Holder, asOf: Day): Change {
  const { roleId = null, months } = asked;
  const until = servedMonthsOn(asked, holder.service);
  return until === null
    ? { kind: "serve", roleId, months }
    : { kind: "wait", roleId, months, from: asOf, until };
}

function effortOf(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + stepEffort(change), 0);
}

/** Rough effort, so that a check of a document comes before an exam and one level before two. */
function stepEffort(change: Change): number {
  switch (change.kind) {
    case "verify":
      return 1;
    case "renew":
      return 4;
    case "earn":
      return 6;
    case "reach":
      return 4 + 2 * (change.to - change.from);
    case "wait":
      return 1 + (change.until - change.from) / 30;
    case "serve":
      return 6 + change.months;
  }
}

/** Each award, credential, competency and role once: steps that differ only in how far they go become the farther. */
function withoutRepeats(changes: readonly Change[]): readonly Change[] {
  const steps = new Map<string, Change>();
  for (const change of changes) {
    const known = steps.get(keyOf(change));
    steps.set(keyOf(change), known ? farther(known, change) : change);
  }
  return [...steps.values()];
}

function keyOf(change: Change): string {
  switch (change.kind) {
    case "verify":
      return change.awardId;
    case "renew":
    case "earn":
      return change.credentialId;
    case "reach":
      return change.competencyId;
    case "wait":
    case "serve":
      return change.roleId ?? "organisation";
  }
}

function farther(a: Change, b: Change): Change {
  if (a.kind === "verify" && b.kind === "verify") {
    return { ...a, toProof: strongerProof(a.toProof, b.toProof) };
  }
  if (a.kind === "reach" && b.kind === "reach") {
    return { ...a, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
  }
  return isLonger(b, a) ? b : a;
}

/** Of what takes time in one role, the longest holds the others. */
function isLonger(a: Change, b: Change): boolean {
  if (a.kind === "wait" && b.kind === "wait") return a.until > b.until;
  if (a.kind === "serve") return b.kind === "wait" || (b.kind === "serve" && a.months > b.months);
  return false;
}
