import type { CredentialId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";
import { leavesOf, type Rule } from "@/lib/rule/rule";
import type { Validity } from "./definition";

type Facets = {
  readonly id?: CredentialId;
  readonly validity: Validity;
  readonly validityMonths: number | null;
  readonly price: number | null;
  readonly currency: string | null;
  readonly specialtyOf: CredentialId | null;
  readonly stack: Rule | null;
  readonly prerequisites: Rule | null;
};

/** What is wrong with a credential's facets beside one another. */
export function credentialProblems(facets: Facets): InputProblem[] {
  const problems: InputProblem[] = [];
  if ((facets.validity === "months") !== (facets.validityMonths !== null)) {
    problems.push(
      problem(
        "validityMonths",
        "validity-without-months",
        "Give a number of months with the validity “months”, and only then.",
      ),
    );
  }
  if (facets.price !== null && facets.currency === null) {
    problems.push(problem("currency", "currency-missing", "A price needs a currency."));
  }
  return [...problems, ...builtOnItself(facets)];
}

function builtOnItself({ id, specialtyOf, stack, prerequisites }: Facets): InputProblem[] {
  if (id === undefined) return [];
  const names = (rule: Rule | null) =>
    rule !== null && leavesOf(rule).some((leaf) => "credential" in leaf && leaf.credential === id);
  const fields = Object.entries({
    specialtyOf: specialtyOf === id,
    stack: names(stack),
    prerequisites: names(prerequisites),
  });
  return fields
    .filter(([, isBuiltOnItself]) => isBuiltOnItself)
    .map(([field]) => problem(field, "built-on-itself", "A credential is not built on itself."));
}
