import { addDays, type Day, dayOf } from "@/lib/calendar";

/** A workbook counts its days from 1900 (Windows) or from 1904 (old Macs). */
export type Epoch = 1900 | 1904;

/** Excel took over Lotus 1-2-3's belief that 1900 was a leap year: this is its 29 February 1900. */
export const PHANTOM_SERIAL = 60;
const FIRST_OF_YEAR_10000 = 2_958_466;

/**
 * The day that an Excel serial number shows as; a fraction is the time of day and is dropped.
 * Null where Excel shows no day, or one that never was: below its first day, 29 February 1900,
 * and from the year 10000.
 */
export function dayOfSerial(serial: number, epoch: Epoch): Day | null {
  const whole = Math.floor(serial);
  if (epoch === 1904) return countFrom(dayOf(1904, 1, 1), whole);
  if (whole < 1 || whole === PHANTOM_SERIAL) return null;
  return countFrom(dayOf(1899, 12, 31), whole > PHANTOM_SERIAL ? whole - 1 : whole);
}

/** How Excel counts a day from 1900; null for days before that, which it cannot show. */
export function serialOfDay(day: Day): number | null {
  const eve = dayOf(1899, 12, 31);
  if (eve === null || day <= eve) return null;
  const serial = day - eve;
  return serial < PHANTOM_SERIAL ? serial : serial + 1;
}

function countFrom(start: Day | null, days: number): Day | null {
  const counts = days >= 0 && days < FIRST_OF_YEAR_10000 - 1;
  return counts && start !== null ? addDays(start, days) : null;
}
