import { formatDay } from "@/lib/calendar";
import { dayOfSerial, type Epoch, PHANTOM_SERIAL } from "@/lib/import/dates/excel-serial";
import type { Look } from "./number-format";

const SECONDS_PER_DAY = 86_400;

/**
 * A stored number as text: as the day, month or time that its format shows, else as a plain number
 * with the 15 digits that Excel itself keeps.
 */
export function showNumber(stored: string, look: Look, epoch: Epoch): string {
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return stored;
  if (look.kind === "number") return plain(stored, value);
  if (look.kind === "padded") return plain(stored, value).padStart(look.width, "0");
  const seconds = Math.round(value * SECONDS_PER_DAY);
  const serial = Math.floor(seconds / SECONDS_PER_DAY);
  const clock = showClock(seconds - serial * SECONDS_PER_DAY);
  if (look.kind === "time") return serial === 0 ? clock : plain(stored, value);
  const day = showDay(serial, epoch);
  if (day === null) return plain(stored, value);
  if (look.kind === "month" && day.endsWith("-01")) return day.slice(0, -3);
  return look.kind === "day-time" && clock !== "00:00" ? `${day} ${clock}` : day;
}

function plain(stored: string, value: number): string {
  return /^-?\d{1,21}$/.test(stored) ? stored : String(Number(value.toPrecision(15)));
}

/** Excel's 29 February 1900 stays what it shows, and is refused as a day that does not exist. */
function showDay(serial: number, epoch: Epoch): string | null {
  if (serial === PHANTOM_SERIAL && epoch === 1900) return "1900-02-29";
  const day = dayOfSerial(serial, epoch);
  return day === null ? null : formatDay(day);
}

function showClock(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const minutes = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`;
}
