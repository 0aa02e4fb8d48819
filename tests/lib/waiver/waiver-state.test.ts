import { expect, test } from "vitest";
import { waiverStateOn } from "@/lib/waiver/waiver-state";
import { day } from "@/tests/support/organisation/build";

const waiver = { startsOn: day("2026-03-01"), endsOn: day("2026-03-31") };

test.each([
  ["2026-02-28", "to-come"],
  ["2026-03-01", "in-force"],
  ["2026-03-31", "in-force"],
  ["2026-04-01", "ended"],
])("on %s it is %s", (on, expected) => {
  expect(waiverStateOn(waiver, day(on))).toBe(expected);
});
