import type { Day } from "@/lib/calendar";
import type { DateOrder } from "@/lib/import/dates/date-spelling";
import { parseDay } from "@/lib/import/dates/parse-day";
import type { CellDays } from "@/lib/import/read/cell-rows";

const SAYS_ENDS =
  /\b(?:expir\w+|expiry|valid (?:until|till|to|thru|through)|renewals?|due)\b|gültig bis|gültigkeit|ablauf|läuft ab|fällig|date d'expiration|valable/iu;
const SAYS_ISSUE =
  /\b(?:issue dates?|dates? of issue|issued on|completion dates?|completed on|dates? (?:obtained|earned|passed|completed)|obtained on|earned on)\b|erworben am|ausgestellt am|ausstellungsdatum|bestanden am|date d'obtention/iu;

/** What titles say that the days below are; null where they say nothing, or both. */
export function daysByTitles(titles: readonly string[]): CellDays | null {
  const ends = titles.some((title) => SAYS_ENDS.test(title));
  const issue = titles.some((title) => SAYS_ISSUE.test(title));
  if (ends === issue) return null;
  return ends ? "expires" : "issued";
}

const ORDERS: readonly DateOrder[] = ["ymd", "dmy", "mdy"];
const LEAST_IN_FUTURE = 0.1;

/**
 * Days to come cannot be days of issue: where they are a tenth or more, the days are ends. Fewer may
 * be slips, or planned examinations, and days gone by may be either: then somebody has to say.
 * `texts` are days as they are written, with how often each is.
 */
export function daysByFuture(texts: ReadonlyMap<string, number>, today: Day): CellDays | null {
  let count = 0;
  let toCome = 0;
  for (const [text, times] of texts) {
    count += times;
    if (isToCome(text, today)) toCome += times;
  }
  return count > 0 && toCome >= LEAST_IN_FUTURE * count ? "expires" : null;
}

/** In whatever order its numbers are read. */
function isToCome(text: string, today: Day): boolean {
  const days = ORDERS.flatMap((order) => {
    const read = parseDay(text, order);
    return read.ok ? [read.value.day] : [];
  });
  return days.length > 0 && days.every((day) => day > today);
}
