import { z } from "zod";
import type { Terms } from "@/lib/facts";

const LONGEST_DAYS = 3_660;

export const termFields = {
  graceDays: z.int().min(0).max(LONGEST_DAYS),
  /** No policy lets anything stand in for what it asks for. */
  regulated: z.boolean(),
  /** Renewing is open from so many days before the end; null where nobody says. */
  renewalWindowDays: z.int().min(0).max(LONGEST_DAYS).nullable(),
};

/** The terms on which something is asked where nobody says. */
export const USUAL_TERMS: Terms = { graceDays: 0, regulated: false, renewalWindowDays: null };

/** The same for fields that may be left out. */
export const termsIfSaid = {
  graceDays: termFields.graceDays.default(USUAL_TERMS.graceDays),
  regulated: termFields.regulated.default(USUAL_TERMS.regulated),
  renewalWindowDays: termFields.renewalWindowDays.default(USUAL_TERMS.renewalWindowDays),
};

/** The terms alone of what has them among other things. */
export function termsOf({ graceDays, regulated, renewalWindowDays }: Terms): Terms {
  return { graceDays, regulated, renewalWindowDays };
}

export function sameTerms(a: Terms, b: Terms): boolean {
  return JSON.stringify(termsOf(a)) === JSON.stringify(termsOf(b));
}
