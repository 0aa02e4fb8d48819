import { z } from "zod";
import { PersonId } from "@/lib/ids";
import { line } from "@/lib/text";
import { Version } from "@/lib/version";

/** In which ways of delivery somebody prefers to learn; none takes back what they said. */
export const PreferDeliveries = z.strictObject({
  id: PersonId,
  version: Version,
  preferredDeliveries: z.array(line(100)).max(50),
});
export type PreferDeliveries = z.output<typeof PreferDeliveries>;

type Way = {
  readonly hours: number | null;
  readonly price: number | null;
  readonly delivery: string | null;
};

/** Whether it is delivered as somebody prefers. */
export function isPreferred({ delivery }: Way, preferred: readonly string[]): boolean {
  return delivery !== null && preferred.includes(delivery);
}

/** Ways to one thing, for somebody: as they prefer first, then what is short and cheap. */
export function byPreference<Own extends Way>(
  ways: readonly Own[],
  preferred: readonly string[],
): Own[] {
  return ways.toSorted(
    (a, b) =>
      Number(isPreferred(b, preferred)) - Number(isPreferred(a, preferred)) ||
      upwards(a.hours, b.hours) ||
      upwards(a.price, b.price),
  );
}

/** What nobody knows comes last. */
function upwards(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
