import { addDays, type Day, FOREVER } from "@/lib/calendar";
import { validDays } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import type { CredentialId } from "@/lib/ids";
import { isWithinSpan } from "@/lib/span";

/** How long somebody has a credential whom nobody asks for more proof: `last` is null where it never ends. */
export type Held = { readonly last: Day | null };

/** Null for who does not have it on the day. */
export function heldUntil(
  awards: readonly Award[],
  credentialId: CredentialId,
  asOf: Day,
): Held | null {
  const ends = awards
    .filter((award) => award.credentialId === credentialId)
    .map(validDays)
    .filter((span) => isWithinSpan(asOf, span))
    .map(({ until }) => until);
  if (ends.length === 0) return null;
  const end = ends.reduce((a, b) => (a > b ? a : b));
  return { last: end === FOREVER ? null : addDays(end, -1) };
}
