import type { Proof } from "@/lib/proof";
import type { Change } from "@/lib/rule/closest";
import { branchesOf, type Rule } from "@/lib/rule/rule";

/** Names of credentials, competencies and awards by their id; what has none reads "something removed". */
export type Names = Readonly<Record<string, string>>;

/** The part of a rule without its branches: "Any one of these 7", "CompTIA CySA+", "Linux at level 3 or above". */
export function ruleWords(rule: Rule, names: Names): string {
  if ("credential" in rule) return `${nameOf(rule.credential, names)}${provedBy(rule.minProof)}`;
  if ("competency" in rule) {
    const level = `at level ${rule.level} or above`;
    return `${nameOf(rule.competency, names)} ${level}${provedBy(rule.minProof)}`;
  }
  const branches = branchesOf(rule).length;
  if ("atLeast" in rule) return `At least ${rule.atLeast} of these ${branches}`;
  if (branches === 1) return "This one";
  return "all" in rule ? `All of these ${branches}` : `Any one of these ${branches}`;
}

const NAMED = 3;

/** A rule on one line: "Any one of these 7: CompTIA CySA+, CEH, GCIA and 4 more". */
export function ruleLine(rule: Rule, names: Names): string {
  const branches = branchesOf(rule);
  if (branches.length === 0) return ruleWords(rule, names);
  const named = branches.slice(0, NAMED).map((branch) => ruleWords(branch, names));
  const rest = branches.length - named.length;
  return `${ruleWords(rule, names)}: ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
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

/** One step towards meeting a rule, as somebody would say it: "Renew CEH". */
export function changeWords(change: Change, names: Names): string {
  switch (change.kind) {
    case "verify":
      return `Have ${nameOf(change.awardId, names)} ${VERIFY[change.toProof]}`;
    case "renew":
      return `Renew ${nameOf(change.credentialId, names)}`;
    case "earn":
      return `Earn ${nameOf(change.credentialId, names)}`;
    case "reach":
      return `Reach level ${change.to} in ${nameOf(change.competencyId, names)}, now ${change.from}`;
  }
}

const VERIFY: Readonly<Record<Proof, string>> = {
  claimed: "recorded",
  attested: "attested",
  checked: "checked against its document",
  "issuer-verified": "verified with its issuer",
};

function nameOf(id: string, names: Names): string {
  return names[id] ?? "something removed";
}
