import { expect, test } from "vitest";
import { breakText, daysText, missingText } from "@/lib/format/moved";
import { day } from "@/tests/support/organisation/build";

const [FROM, LAST] = [day("2027-03-12"), day("2027-03-30")];
const NAMES: Readonly<Record<string, string>> = { cissp: "CISSP", ccna: "CCNA", ocp: "OCP" };

const stepOf = (id: string) => ({ what: NAMES[id] ?? id, who: "Ada" });
const said = (one: Parameters<typeof breakText>[0]) =>
  breakText(one, stepOf, () => "Ada", { endsOn: day("2027-03-31"), hoursAWeek: 3 });

test("days are said once, with the year at their end", () => {
  expect(daysText(FROM, LAST)).toBe("12 Mar – 30 Mar 2027");
  expect(daysText(day("2026-12-30"), LAST)).toBe("30 Dec 2026 – 30 Mar 2027");
  expect(daysText(FROM, FROM)).toBe("on 12 Mar 2027");
});

test("what a move breaks is said of whom and when", () => {
  const needs = { kind: "needs", step: "cissp" } as const;
  expect(said({ ...needs, waitsFor: ["ccna"] })).toBe(
    "CISSP of Ada would begin before CCNA is done.",
  );
  expect(said({ ...needs, waitsFor: ["ccna", "ocp"] })).toBe(
    "CISSP of Ada would begin before CCNA and OCP are done.",
  );
  expect(said({ ...needs, waitsFor: [] })).toBe(
    "CISSP of Ada would begin before what it needs is there.",
  );
  expect(said({ kind: "after-end", step: "cissp", on: day("2027-04-03") })).toBe(
    "CISSP of Ada would be done on 3 Apr 2027, after 31 Mar 2027.",
  );
  expect(said({ kind: "lapse", step: "cissp", from: FROM, last: LAST })).toBe(
    "CISSP of Ada would be missing 12 Mar – 30 Mar 2027.",
  );
  const hours = { kind: "hours", personId: "ada", hoursAWeek: 14 } as const;
  expect(said({ ...hours, from: FROM, last: LAST })).toBe(
    "Ada would need 14 h a week, where 3 h are the limit: 12 Mar – 30 Mar 2027.",
  );
  expect(missingText("Two who can restore", null, { from: FROM, last: LAST })).toBe(
    "Two who can restore would be missing 12 Mar – 30 Mar 2027.",
  );
});
