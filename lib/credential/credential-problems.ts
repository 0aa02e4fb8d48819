import type { CredentialId } from "@/lib/ids";
import { circleFrom } from "@/lib/import/catalogue/built-on";
import { type InputProblem, problem } from "@/lib/refusal";
import { leavesOf, type Rule } from "@/lib/rule/rule";
import type { Validity } from "./definition";

/** What a credential is built on. */
export type Foundations = {
  readonly specialtyOf: CredentialId | null;
  readonly stack: Rule | null;
  readonly prerequisites: Rule | null;
};

type Facets = Foundations & {
  readonly id?: CredentialId;
  readonly validity: Validity;
  readonly validityMonths: number | null;
  readonly price: number | null;
  readonly currency: string | null;
};

/** What is wrong with a credential's facets beside one another, and beside what others are built on. */
export function credentialProblems(
  facets: Facets,
  others: ReadonlyMap<CredentialId, Foundations>,
): InputProblem[] {
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
  return [...problems, ...circleProblems(facets, others)];
}

const NOTHING: Foundations = { specialtyOf: null, stack: null, prerequisites: null };

/** What is new is built on by nobody yet. */
function circleProblems(
  { id, specialtyOf, stack, prerequisites }: Facets,
  others: ReadonlyMap<CredentialId, Foundations>,
): InputProblem[] {
  if (id === undefined) return [];
  const parts = { specialtyOf, stack, prerequisites };
  const fields = ["specialtyOf", "stack", "prerequisites"] as const;
  return fields.flatMap((field) => {
    const own = builtOn({ ...NOTHING, [field]: parts[field] });
    const isCircle = circleFrom(id, (at) => (at === id ? own : builtOn(others.get(at) ?? NOTHING)));
    return isCircle
      ? problem(field, "built-on-itself", "The credential would be built on itself.")
      : [];
  });
}

function builtOn({ specialtyOf, stack, prerequisites }: Foundations): CredentialId[] {
  const leaves = [stack, prerequisites].flatMap((rule) => (rule ? leavesOf(rule) : []));
  const named = leaves.flatMap((leaf) => ("credential" in leaf ? leaf.credential : []));
  return specialtyOf === null ? named : [specialtyOf, ...named];
}
