import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar";
import { numbersOf, packTimelines, textOf, unpackTimelines, valuesOn } from "@/lib/timeline/packed";
import { at, constant } from "@/lib/timeline/timeline";
import { day } from "@/tests/support/organisation/build";
import { anyNumbers, TIMELINE_DAYS } from "@/tests/support/organisation/timelines";

test("What is packed has on every day the value that it had, whatever the days", () => {
  const part = fc.tuple(fc.nat(TIMELINE_DAYS.length - 1), fc.nat(TIMELINE_DAYS.length - 1));
  fc.assert(
    fc.property(fc.array(anyNumbers, { maxLength: 5 }), part, (timelines, ends) => {
      const [first = 0, last = 0] = ends.toSorted((a, b) => a - b);
      const days = TIMELINE_DAYS.slice(first, last + 1);
      const [from, until] = [days[0], days.at(-1)];
      if (from === undefined || until === undefined) throw new Error("There is a day.");
      const unpacked = unpackTimelines(packTimelines(timelines, { from, until }));
      for (const on of days) {
        expect([...valuesOn(unpacked, on)]).toEqual(timelines.map((one) => at(one, on)));
      }
      expect(valuesOn(unpacked, addDays(from, -9))).toEqual(valuesOn(unpacked, from));
      expect(valuesOn(unpacked, addDays(until, 9))).toEqual(valuesOn(unpacked, until));
    }),
  );
});

test("Numbers below 65,536 come out as they went in, and there may be millions", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff)), (numbers) => {
      expect([...numbersOf(textOf(numbers))]).toEqual(numbers);
    }),
  );
  const many = new Uint16Array(1_500_000).fill(0x1234);
  const out = numbersOf(textOf(many));
  expect(out.length).toBe(many.length);
  expect(out.findIndex((number) => number !== 0x1234)).toBe(-1); // one by one takes many seconds to tell
});

test.each([
  [64, 64],
  [65, 63 + 2 * 2],
  [127, 63 + 2 * 64],
  [128, 62 + 2 * 66],
  [4_096, 2 * 4_096],
  [4_097, 3 * 4_097],
])("%i different numbers, each as frequent, take %i characters", (different, characters) => {
  const numbers = Uint16Array.from({ length: 3 * different }, (_, n) => 11 * (n % different));
  const text = textOf(numbers);
  expect(numbersOf(text)).toEqual(numbers);
  expect(text.length - text.indexOf(".") - 1).toBe(3 * characters);
});

test("The most frequent numbers take one character each", () => {
  const rare = Array.from({ length: 1_000 }, (_, n) => n);
  const often = Array.from({ length: 9_000 }, (_, n) => 40_000 + (n % 40));
  const text = textOf([...rare, ...often]);
  expect([...numbersOf(text)]).toEqual([...rare, ...often]);
  expect(text.length - text.indexOf(".") - 1).toBeLessThan(9_000 + 2 * 1_000);
});

test("A timeline that never changes is one step, however many days there are", () => {
  const days = { from: day("2023-01-01"), until: day("2028-12-31") };
  const { starts } = unpackTimelines(packTimelines([constant(3), constant(4)], days));
  expect([...starts]).toEqual([0, 1, 2]);
});
