import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar";
import { isOver } from "@/lib/journey/outcome";
import { day } from "@/tests/support/organisation/build";

const TODAY = day("2026-11-22");
const TAKEN = { taken: "cheapest", endsOn: TODAY };
const HALF = { done: 1, of: 2 };

test("a journey is over when all of it is done, or after its last day", () => {
  expect(isOver(TAKEN, HALF, TODAY)).toBe(false);
  expect(isOver(TAKEN, { done: 2, of: 2 }, TODAY)).toBe(true);
  expect(isOver(TAKEN, HALF, addDays(TODAY, 1))).toBe(true);
});

test("a draft is never over: nobody has set out", () => {
  expect(isOver({ ...TAKEN, taken: null }, { done: 0, of: 0 }, addDays(TODAY, 1))).toBe(false);
});
