import type { CompetencyId, CredentialId, RoleId } from "@/lib/ids";
import { type NamedRule, parseRuleText } from "@/lib/import/rules/rule-text";
import { PROOFS, Proof } from "@/lib/proof";
import { fail, ok, type Result } from "@/lib/result";
import { experienceText, readExperience } from "@/lib/rule/experience-text";
import {
  branchesOf,
  type CompetencyRule,
  type CredentialRule,
  MAX_HOURS,
  MAX_MONTHS,
  neededOf,
  type Rule,
  type UpkeepRule,
} from "@/lib/rule/rule";
import { readUpkeep, upkeepText } from "@/lib/rule/upkeep-text";

/** Finds what a name in a rule means; null for a name that means nothing, or more than one thing. */
export type NameSearch = {
  readonly credential: (name: string) => CredentialId | null;
  readonly competency: (name: string) => CompetencyId | null;
  readonly role: (name: string) => RoleId | null;
};

const AT_LEVEL = /^(.+?)\s+at\s+level\s+(\d{1,2})(\s+at\s+work)?$/is;
const PROVED = new RegExp(`^(.+?)\\s*\\[(${PROOFS.join("|")})\\]$`, "is");

/**
 * A rule as somebody types it: `any of (CISSP; 2 of (CEH; GCIA; CySA+))`, a competency as
 * `Linux at level 3`, or `Linux at level 3 at work` where only what others found counts, experience as
 * `24 months as Analyst`, upkeep as `20 hours in 12 months` or `8 hours of Linux in 12 months`, and
 * `CISSP [checked]` for what has to be proved so well at least. The problem names the part that could
 * not be read.
 */
export function ruleByName(text: string, search: NameSearch): Result<Rule, string> {
  const named = parseRuleText(text);
  return named.ok ? resolve(named.value, search) : named;
}

function resolve(rule: NamedRule, search: NameSearch): Result<Rule, string> {
  if ("name" in rule) return leafOf(rule.name, search);
  const branches: Rule[] = [];
  for (const part of partsOf(rule)) {
    const branch = resolve(part, search);
    if (!branch.ok) return branch;
    branches.push(branch.value);
  }
  if ("all" in rule) return ok({ all: branches });
  return ok("any" in rule ? { any: branches } : { atLeast: rule.atLeast, of: branches });
}

function partsOf(rule: Exclude<NamedRule, { name: string }>): readonly NamedRule[] {
  if ("all" in rule) return rule.all;
  return "any" in rule ? rule.any : rule.of;
}

function leafOf(text: string, search: NameSearch): Result<Rule, string> {
  const experience = readExperience(text);
  if (experience) return experienceOf(experience, search);
  const [, name = text, proof] = PROVED.exec(text) ?? [];
  const leaf = unprovedLeafOf(name, search);
  if (!leaf.ok || proof === undefined) return leaf;
  return ok({ ...leaf.value, minProof: Proof.parse(proof.toLowerCase()) });
}

function experienceOf(
  { months, role }: NonNullable<ReturnType<typeof readExperience>>,
  search: NameSearch,
): Result<Rule, string> {
  if (months < 1 || months > MAX_MONTHS) {
    return fail(`experience is asked for in 1 to ${MAX_MONTHS} months`);
  }
  if (role === null) return ok({ experience: { months } });
  const roleId = search.role(role);
  return roleId ? ok({ experience: { months, roleId } }) : fail(`there is no role “${role}”`);
}

function unprovedLeafOf(
  name: string,
  search: NameSearch,
): Result<CredentialRule | CompetencyRule | UpkeepRule, string> {
  const [, competencyName, level, atWork] = AT_LEVEL.exec(name) ?? [];
  if (competencyName && level) {
    const competency = search.competency(competencyName);
    return competency
      ? ok({ competency, level: Number(level), ...(atWork && { atWork: true }) })
      : fail(`there is no competency “${competencyName}”`);
  }
  const upkeep = readUpkeep(name);
  if (upkeep) return upkeepOf(upkeep, search);
  const credential = search.credential(name);
  return credential ? ok({ credential }) : fail(`there is no credential “${name}”`);
}

function upkeepOf(
  { hours, months, competency: name }: NonNullable<ReturnType<typeof readUpkeep>>,
  search: NameSearch,
): Result<UpkeepRule, string> {
  if (hours < 1 || hours > MAX_HOURS || months < 1 || months > MAX_MONTHS) {
    return fail(`upkeep is asked for in 1 to ${MAX_HOURS} hours and 1 to ${MAX_MONTHS} months`);
  }
  if (name === null) return ok({ upkeep: { hours, months } });
  const competency = search.competency(name);
  return competency
    ? ok({ upkeep: { hours, months, competency } })
    : fail(`there is no competency “${name}”`);
}

type Called = {
  readonly credential: (id: CredentialId) => string;
  readonly competency: (id: CompetencyId) => string;
  readonly role: (id: RoleId) => string;
};

/** The rule as it would be typed, for a form that changes it. */
export function textOfRule(rule: Rule, called: Called): string {
  if ("credential" in rule) return `${called.credential(rule.credential)}${proofText(rule)}`;
  if ("competency" in rule) {
    const where = rule.atWork ? " at work" : "";
    return `${called.competency(rule.competency)} at level ${rule.level}${where}${proofText(rule)}`;
  }
  if ("experience" in rule) {
    const { months, roleId } = rule.experience;
    return experienceText({ months, role: roleId ? called.role(roleId) : null });
  }
  if ("upkeep" in rule) {
    const { competency, ...asked } = rule.upkeep;
    const of = competency === undefined ? null : called.competency(competency);
    return `${upkeepText({ ...asked, competency: of })}${proofText(rule)}`;
  }
  const parts = branchesOf(rule)
    .map((branch) => textOfRule(branch, called))
    .join("; ");
  if ("all" in rule) return `all of (${parts})`;
  return "any" in rule ? `any of (${parts})` : `${neededOf(rule)} of (${parts})`;
}

function proofText({ minProof }: { readonly minProof?: Proof | undefined }): string {
  return minProof === undefined ? "" : ` [${minProof}]`;
}
