import type { Actor } from "@/lib/access";
import type { Assessor } from "@/lib/facts";
import type { PersonId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { type InputProblem, problem } from "@/lib/refusal";

type Found = {
  readonly personId: PersonId;
  readonly assessor: Assessor;
  readonly proof: Proof;
};

/** Nobody assesses themselves in another's name, and what somebody says of themselves is a claim. */
export function assessorProblems(
  actor: Actor,
  { personId, assessor, proof }: Found,
): InputProblem[] {
  const problems: InputProblem[] = [];
  if (actor.personId === personId && assessor !== "self") {
    problems.push(problem("assessor", "assessor-is-self", "This is yourself: assess as “self”."));
  }
  if (assessor === "self" && proof !== "claimed") {
    problems.push(
      problem("proof", "self-is-claimed", "What somebody says of themselves is a claim."),
    );
  }
  return problems;
}
