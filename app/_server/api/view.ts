import "server-only";
import { z } from "zod";
import { today } from "@/app/_server/today";
import { now } from "@/db/clock";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { Day } from "@/lib/calendar";
import { DEFAULT_PROOF, Proof } from "@/lib/proof";

/** Clocks of other machines may be so much behind. */
const TOLERANCE_MS = 60_000;

const KnownAt = z.iso
  .datetime({ offset: true })
  .refine((instant) => Date.parse(instant) >= now().getTime() - TOLERANCE_MS, {
    params: { code: "not-supported" },
    message: "This version answers only by what is known now: leave knownAt out.",
  })
  .describe("Only now: what was known earlier is not answered by this version.");

/** The day, what was known, and the lowest proof that counts: every answer is for one of these. */
export const viewQuery = {
  asOf: Day.optional().describe("Today in the organisation's zone."),
  knownAt: KnownAt.optional(),
  proof: Proof.default(DEFAULT_PROOF).describe("The lowest proof that counts."),
};

export async function viewOf(
  actor: Actor,
  { asOf, proof }: { readonly asOf?: Day | undefined; readonly proof: Proof },
): Promise<View> {
  return { asOf: asOf ?? (await today(actor)), proof };
}
