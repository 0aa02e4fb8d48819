import { addDays, type Day } from "@/lib/calendar";

/** Awards that are there are looked at soon: nothing has to be learned for it. */
const WITHIN_DAYS = 30;

/** The days in which awards are to be looked at, of all days that there are. */
export function checkDays({ from, until }: { readonly from: Day; readonly until: Day }) {
  const last = addDays(from, WITHIN_DAYS - 1);
  return { startsOn: from, finishesOn: last < until ? last : until };
}
