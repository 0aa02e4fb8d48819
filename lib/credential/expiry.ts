import { addMonths, type Day } from "@/lib/calendar";
import type { Validity } from "./definition";

/**
 * The last day of an award that is earned on the day: the same day of the month as many months later as
 * its credential says. Null where it never ends, or nobody has looked it up.
 */
export function expiryOf(
  {
    validity,
    validityMonths,
  }: { readonly validity: Validity; readonly validityMonths: number | null },
  issuedOn: Day,
): Day | null {
  if (validity !== "months" || validityMonths === null) return null;
  return addMonths(issuedOn, validityMonths);
}
