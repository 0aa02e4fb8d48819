import type { CompetencyId, CredentialId, PolicyVersionId, RoleId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import type { Change } from "@/lib/rule/change";
import { experienceText } from "@/lib/rule/experience-text";
import { branchesOf, type Rule, type UpkeepRule } from "@/lib/rule/rule";
import type { UpkeepOn } from "@/lib/rule/upkeep";
import { upkeepText } from "@/lib/rule/upkeep-text";
import { countOf, countText } from "./count";
import { dayText } from "./day";

/** How what rules speak of is called. */
export type RuleNames = {
  readonly credential: (id: CredentialId) => string;
  readonly competency: (id: CompetencyId) => string;
  /** A level of the competency: "3 Practitioner". */
  readonly level: (id: CompetencyId, level: number) => string;
  readonly role: (id: RoleId) => string;
  /** A version of a policy: "Blue team badges v3". */
  readonly policy: (id: PolicyVersionId) => string;
};

/** A rule in words: each part, and what is below it. */
export type RuleOutline = {
  readonly words: string;
  readonly branches: readonly RuleOutline[];
};

export function outlineOf(rule: Rule, names: RuleNames): RuleOutline {
  return {
    words: ruleWords(rule, names),
    branches: branchesOf(rule).map((branch) => outlineOf(branch, names)),
  };
}

const NAMED = 3;

/** The outline on one line: "Any one of these 7: CompTIA CySA+, CEH, GCIA and 4 more". */
export function ruleLine({ words, branches }: RuleOutline): string {
  if (branches.length === 0) return words;
  const named = branches.slice(0, NAMED).map((branch) => branch.words);
  const rest = branches.length - named.length;
  return `${words}: ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** What is missing, in a few words: "CySA+; CEH or GCIA; 2 of A, B, C and 4 more". */
export function missingWords(missing: readonly Rule[], names: RuleNames): string {
  return fewOf(
    missing.map((rule) => shortly(rule, names)),
    "; ",
  );
}

function shortly(rule: Rule, names: RuleNames): string {
  const parts = branchesOf(rule);
  if (parts.some((part) => branchesOf(part).length > 0)) return ruleLine(outlineOf(rule, names));
  const words = parts.map((part) => ruleWords(part, names));
  if (parts.length === 0) return ruleWords(rule, names);
  if ("any" in rule) return fewOf(words, " or ");
  return "atLeast" in rule ? `${rule.atLeast} of ${fewOf(words, ", ")}` : fewOf(words, " and ");
}

const FEW = 5;

function fewOf(words: readonly string[], between: string): string {
  const more = words.length - FEW;
  return more <= 0 ? words.join(between) : `${words.slice(0, FEW).join(between)} and ${more} more`;
}

/** One part of a rule: "Any one of these 7", "CompTIA CySA+", "Linux at level 3 Practitioner or above". */
export function ruleWords(rule: Rule, names: RuleNames): string {
  if ("credential" in rule) return `${names.credential(rule.credential)}${provedBy(rule.minProof)}`;
  if ("competency" in rule) {
    const level = `at level ${names.level(rule.competency, rule.level)} or above`;
    const where = rule.atWork ? ", shown at work" : "";
    return `${names.competency(rule.competency)} ${level}${where}${provedBy(rule.minProof)}`;
  }
  if ("experience" in rule) {
    const { months, roleId = null } = rule.experience;
    return served(months, roleId, names);
  }
  if ("upkeep" in rule) {
    const { competency, ...asked } = rule.upkeep;
    const of = competency === undefined ? null : names.competency(competency);
    return `${upkeepText({ ...asked, competency: of })}${provedBy(rule.minProof)}`;
  }
  const branches = branchesOf(rule).length;
  if ("atLeast" in rule) return `At least ${rule.atLeast} of these ${branches}`;
  if (branches === 1) return "This one";
  return "all" in rule ? `All of these ${branches}` : `Any one of these ${branches}`;
}

function served(months: number, roleId: RoleId | null, names: RuleNames): string {
  return experienceText({ months, role: roleId && names.role(roleId) });
}

const PROVED: Readonly<Record<Proof, string>> = {
  claimed: "",
  attested: ", attested by somebody",
  checked: ", with its document checked",
  "issuer-verified": ", verified with its issuer",
};

function provedBy(proof: Proof | undefined): string {
  return proof ? PROVED[proof] : "";
}

/** "by policy Blue team badges v3", for what would not be met without; null where nothing stands in. */
export function byPolicy(
  policies: readonly PolicyVersionId[],
  nameOf: RuleNames["policy"],
): string | null {
  if (policies.length === 0) return null;
  const noun = policies.length === 1 ? "policy" : "policies";
  return `by ${noun} ${policies.map(nameOf).sort().join(" and ")}`;
}

/** One step towards meeting a rule: "Renew CEH". `awardName` says which award is to be verified. */
export function changeWords(change: Change, names: RuleNames, awardName: string): string {
  switch (change.kind) {
    case "verify":
      return `Have ${awardName} ${VERIFY[change.toProof]}`;
    case "renew":
      return `Renew ${names.credential(change.credentialId)}${HAVE_PROVED[change.toProof]}`;
    case "earn":
      return `Earn ${names.credential(change.credentialId)}${HAVE_PROVED[change.toProof]}`;
    case "reach": {
      const { competencyId: id, from, to, toProof } = change;
      if (from >= to)
        return `Be found at level ${names.level(id, to)} in ${names.competency(id)} at work${HAVE_PROVED[toProof]}`;
      return `Reach level ${names.level(id, to)} in ${names.competency(id)}, now ${from}${HAVE_PROVED[toProof]}`;
    }
    case "learn": {
      const { competencyId: id, hours, toProof } = change;
      const more = countOf(hours, "more hour");
      return `Record ${more} of ${id ? names.competency(id) : "learning"}${HAVE_PROVED[toProof]}`;
    }
    case "wait":
      return `Wait until ${dayText(change.until)}: ${served(change.months, change.roleId, names)}`;
    case "serve":
      return `Serve ${served(change.months, change.roleId, names)}`;
  }
}

/** "14 of 20 hours": how far upkeep is, and when hours drop out of it. */
export function upkeepWords(asked: UpkeepRule["upkeep"], { hours, drops }: UpkeepOn): string {
  const sofar = `${countText(hours)} of ${countOf(asked.hours, "hour")}`;
  return drops === null
    ? sofar
    : `${sofar} · ${countText(drops.hours)} drop out on ${dayText(drops.on)}`;
}

/** Said only where it takes more than to have it on record. */
const HAVE_PROVED: Readonly<Record<Proof, string>> = {
  claimed: "",
  attested: "",
  checked: ", and have it checked",
  "issuer-verified": ", and have it verified with its issuer",
};

const VERIFY: Readonly<Record<Proof, string>> = {
  claimed: "recorded",
  attested: "attested",
  checked: "checked against its document",
  "issuer-verified": "verified with its issuer",
};
