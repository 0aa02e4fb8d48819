import type { Actor } from "@/lib/access";
import type { PersonId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";

type Recorded = { readonly personId: PersonId; readonly confirmedBy: string | null };

/** Nobody takes back of themselves what another confirmed. */
export function problemsOfWithdrawing(
  actor: Actor,
  { personId, confirmedBy }: Recorded,
): InputProblem[] {
  if (actor.personId !== personId || confirmedBy === null) return [];
  return [problem("confirmedBy", "use-confirmed", "Somebody else confirmed this: ask them.")];
}
