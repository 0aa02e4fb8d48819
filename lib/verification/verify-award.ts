import { z } from "zod";
import { AwardId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { text } from "@/lib/text";
import { Version } from "@/lib/version";

/** What somebody can give an award by looking: a claim needs nobody, a signature is checked and not given. */
export const GIVEN_PROOFS = ["attested", "checked"] as const satisfies readonly Proof[];

/** Somebody looked at what speaks for an award and gives it this proof. */
export const VerifyAward = z.strictObject({
  id: AwardId,
  version: Version,
  proof: z.enum(GIVEN_PROOFS),
  note: text(2_000).nullable().default(null),
});
export type VerifyAward = z.output<typeof VerifyAward>;
