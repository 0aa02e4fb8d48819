import { checkIssuerAgain } from "@/db/badges/recheck/check-again";
import { importKey } from "@/db/badges/verify/import-key";
import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { issuerPins } from "@/db/schema/issuer-pins";
import type { Actor } from "@/lib/access";
import { KEY_REFUSALS } from "@/lib/badge/pin/key-refusals";
import { pastedKey } from "@/lib/badge/pin/pasted-key";
import type { PinIssuer } from "@/lib/badge/pin/pin-issuer";
import { type InputProblem, invalid, problem, type Saved } from "@/lib/refusal";
import { fail, ok, type Result } from "@/lib/result";

const REFUSALS = {
  issuer_pins_pair: problem(
    "issuer",
    "pinned-already",
    "This key is pinned for this issuer already.",
  ),
};

/**
 * From now on badges of the issuer that this key signed are confirmed; the actor answers for it. Those that
 * are kept already are checked again.
 */
export async function pinIssuer(actor: Actor, input: PinIssuer): Promise<Saved<Pin>> {
  const saved = await pin(actor, input);
  if (saved.ok) await checkIssuerAgain(actor, saved.value.issuer);
  return saved;
}

type Pin = typeof issuerPins.$inferSelect;

const pin = command<PinIssuer, Saved<Pin>>(
  "settings.write",
  "issuer-pin.add",
  async (tx, { issuer, reason, ...given }, actor) => {
    const thumbprint = thumbprintOf(given);
    if (!thumbprint.ok) return invalid(thumbprint.problem);
    const row = { issuer, reason, thumbprint: thumbprint.value, pinnedBy: actor.name };
    return insertRow(tx, issuerPins, row, REFUSALS);
  },
);

type Given = Pick<PinIssuer, "thumbprint" | "key">;

/** The key itself is not kept. */
function thumbprintOf({ thumbprint, key }: Given): Result<string, InputProblem> {
  if (thumbprint !== undefined && key === undefined) return ok(thumbprint);
  if (thumbprint !== undefined || key === undefined) {
    return fail(problem("key", "one-of-two", "Give the public key, or else its thumbprint."));
  }
  const material = pastedKey(key);
  const read = material.ok ? importKey(material.value) : material;
  return read.ok
    ? ok(read.value.thumbprint)
    : fail(problem("key", read.problem, KEY_REFUSALS[read.problem]));
}
