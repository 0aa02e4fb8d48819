import "server-only";
import { today } from "@/app/_server/today";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { Day } from "@/lib/calendar";
import { Instant } from "@/lib/known-at";
import { DEFAULT_PROOF, Proof } from "@/lib/proof";

/** The day, what was known, and the lowest proof that counts: every answer is for one of these. */
export const viewQuery = {
  asOf: Day.optional().describe("Today in the organisation's zone."),
  knownAt: Instant.optional().describe(
    "By what was known at this instant, as the audit log tells it; now, where it is absent.",
  ),
  proof: Proof.default(DEFAULT_PROOF).describe("The lowest proof that counts."),
};

export async function viewOf(
  actor: Actor,
  { asOf, proof }: { readonly asOf?: Day | undefined; readonly proof: Proof },
): Promise<View> {
  return { asOf: asOf ?? (await today(actor)), proof };
}

/** Whoever asks, with what they are asked to know: only what was known at the instant of the query. */
export function knowing(actor: Actor, query: unknown): Actor {
  const asked = typeof query === "object" && query !== null && "knownAt" in query && query.knownAt;
  return typeof asked === "string" ? { ...actor, knownAt: asked } : actor;
}
