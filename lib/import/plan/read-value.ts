import type { Day } from "@/lib/calendar";
import { headerKey } from "@/lib/import/columns/header-key";
import type { DateOrder } from "@/lib/import/dates/date-spelling";
import {
  type DateProblemCode,
  lastDayWritten,
  parseDay,
  type WrittenDay,
} from "@/lib/import/dates/parse-day";
import type { RowProblem } from "@/lib/import/import";
import { tidy } from "@/lib/import/names/name-key";
import { fail, ok, type Result } from "@/lib/result";
import { errorAt, type Place, readingError } from "./problem";

/** Makes a value of what stands in a cell, or says what is wrong with it. */
export type Reading<Value> = (place: Place) => Result<Value, RowProblem>;

/** Reads the dates of a file; most files repeat the same days often, so each is read once. */
export class DateReader {
  readonly #read = new Map<string, Result<WrittenDay, DateProblemCode>>();

  /** `order` is null where nobody has said it yet: dates that depend on it are then a problem. */
  constructor(readonly order: DateOrder | null) {}

  /** A day as it is written, which may be a month. */
  readonly written: Reading<WrittenDay> = (place) => {
    const written = this.#written(place.value);
    return written.ok ? written : fail(readingError(place, written.problem));
  };

  /** A first day: of the month, where only a month is written. */
  readonly first: Reading<Day> = (place) => {
    const written = this.#written(place.value);
    return written.ok ? ok(written.value.day) : fail(readingError(place, written.problem));
  };

  /** A last day: of the month, where only a month is written. */
  readonly last: Reading<Day> = (place) => {
    const written = this.#written(place.value);
    return written.ok
      ? ok(lastDayWritten(written.value))
      : fail(readingError(place, written.problem));
  };

  #written(text: string): Result<WrittenDay, DateProblemCode> {
    const known = this.#read.get(text);
    if (known) return known;
    const written = parseDay(text, this.order ?? "ymd");
    this.#read.set(text, written);
    return written;
  }
}

/** Reads one of a few words, each with its synonyms separated by commas; compared like headers. */
export function wordReader<Word extends string>(
  words: {
    readonly [word in Word]: string;
  },
): Reading<Word> {
  const entries = Object.entries(words) as [Word, string][]; // the keys of the record
  const names = entries.map(([word]) => word);
  const exact = new Map<string, Word>(names.map((word) => [word, word]));
  const byKey = new Map<string, Word>();
  for (const [word, synonyms] of entries) {
    for (const name of [word, ...synonyms.split(",")]) byKey.set(headerKey(name), word);
  }
  return (place) => {
    const word = exact.get(place.value) ?? byKey.get(headerKey(place.value));
    return word === undefined ? fail(errorAt(place, "value-unknown", names.join(", "))) : ok(word);
  };
}

type NumberForm = {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
};

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** A number in digits with a point, as spreadsheets give it; blanks between thousands are dropped. */
export function numberOf({ least, most, isWhole }: NumberForm): Reading<number> {
  const form = `${isWhole ? "a whole number" : "a number"} from ${least} to ${most}`;
  return (place) => {
    const text = place.value.replace(/[\s\u00A0\u202F]/g, "");
    const value = NUMBER.test(text) ? Number(text) : Number.NaN;
    const fits = value >= least && value <= most && (!isWhole || Number.isInteger(value));
    return fits ? ok(value) : fail(errorAt(place, "number-not-understood", form));
  };
}

export const readHours = numberOf({ least: 0, most: 100_000, isWhole: false });

/** Text that fits its column, with all of its lines. */
export function textUpTo(longest: number): Reading<string> {
  return (place) =>
    place.value.length <= longest
      ? ok(place.value)
      : fail(errorAt(place, "text-too-long", longest));
}

/** Text on one line that fits its column, such as a name. */
export function lineUpTo(longest: number): Reading<string> {
  const read = textUpTo(longest);
  return (place) => read({ ...place, value: tidy(place.value) });
}

const WEB_ADDRESS = /^https?:\/\/[^\s<>"]+$/i;
const readAddress = textUpTo(2_000);

/** An address that a browser can be sent to: nothing but http and https. */
export const readWebAddress: Reading<string> = (place) =>
  WEB_ADDRESS.test(place.value) ? readAddress(place) : fail(errorAt(place, "url-not-web"));

/** The parts of a list that is written with semicolons. */
export function listed(text: string | undefined): string[] {
  return (text ?? "")
    .split(";")
    .map(tidy)
    .filter((part) => part !== "");
}
