import { addDays, addMonths, civilOf, dayInZone, formatDay, parseIsoDay } from "@/lib/calendar";
import { day } from "@/tests/support/organisation/build";
import { ZONES } from "./calendar-zones";

/*
 * A page of calendar arithmetic, printed. Run on its own, in a process with another zone:
 * the page has to be the same to the byte.
 */

const first = day("1899-12-31");
for (let days = 0; days < 75_000; days += 97) {
  const date = addDays(first, days);
  const iso = formatDay(date);
  const zones = ZONES.filter((_, index) => (index + days) % 10 === 0).map(([zone]) =>
    formatDay(dayInZone(new Date(Date.UTC(2026, 0, 1) + days * 3_600_000), zone)),
  );
  const line = [iso, parseIsoDay(iso) === date, civilOf(date), addMonths(date, days % 40), zones];
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
