import { branchesOf, type Rule } from "./rule";

/** The same text for rules that ask for the same in another order. */
export function canonical(rule: Rule): string {
  if ("credential" in rule) return `credential ${rule.credential} ${rule.minProof ?? ""}`;
  if ("competency" in rule) {
    const where = rule.atWork ? "at work" : "";
    return `competency ${rule.competency} ${rule.level} ${rule.minProof ?? ""} ${where}`;
  }
  if ("experience" in rule) {
    return `experience ${rule.experience.months} ${rule.experience.roleId ?? ""}`;
  }
  if ("upkeep" in rule) {
    const { hours, months, competency = "" } = rule.upkeep;
    return `upkeep ${hours} ${months} ${competency} ${rule.minProof ?? ""}`;
  }
  const needed = "all" in rule ? "all" : "any" in rule ? "any" : rule.atLeast;
  return `${needed} of (${branchesOf(rule).map(canonical).sort().join("; ")})`;
}
