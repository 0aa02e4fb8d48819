import type { Day } from "@/lib/calendar";
import type { Award } from "@/lib/facts";

/**
 * The renewal that came after an award by the day: the next one earned of the same credential by the
 * same person. Null where there is none, or where it was revoked by then. Both stay on record, and
 * the older one goes on counting for as long as it is valid.
 */
export function supersededBy<Held extends Award>(
  award: Award,
  ofSamePerson: readonly Held[],
  asOf: Day,
): Held | null {
  const later = ofSamePerson.filter(
    (other) =>
      other.credentialId === award.credentialId &&
      other.state === "earned" &&
      other.issuedOn > award.issuedOn &&
      other.issuedOn <= asOf &&
      (other.revokedOn === null || other.revokedOn > asOf),
  );
  return later.reduce<Held | null>(
    (first, other) => (first === null || other.issuedOn < first.issuedOn ? other : first),
    null,
  );
}
