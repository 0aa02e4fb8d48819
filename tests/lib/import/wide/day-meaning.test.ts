import { describe, expect, test } from "vitest";
import { daysByFuture, daysByTitles } from "@/lib/import/wide/day-meaning";
import { day } from "@/tests/support/import/plan-text";

describe("what titles say of the days below", () => {
  test.each([
    [["Certification expiry dates"], "expires"],
    [["Schulungen, gültig bis"], "expires"],
    [["Dates obtained, all teams"], "issued"],
    [["Zertifikate, ausgestellt am"], "issued"],
    [["Issue dates and expiry dates"], null],
    [["Team certifications 2026", "as of 1 November"], null],
    [["Issued by HR"], null],
    [[], null],
  ])("%j", (titles, days) => {
    expect(daysByTitles(titles)).toBe(days);
  });
});

describe("days to come", () => {
  const today = day("2026-11-22");
  const of = (...texts: readonly [text: string, times: number][]) =>
    daysByFuture(new Map(texts), today);

  test("are ends where they are many, and settle nothing where they are few", () => {
    expect(of(["2027-01-01", 1], ["2020-01-01", 9])).toBe("expires");
    expect(of(["2027-01-01", 1], ["2020-01-01", 10])).toBeNull();
    expect(of(["2020-01-01", 10])).toBeNull();
    expect(of()).toBeNull();
  });

  test("are to come in whatever order their numbers are read", () => {
    expect(of(["10/12/2026", 1])).toBeNull();
    expect(of(["12/12/2026", 1])).toBe("expires");
    expect(of(["2026-11-22", 1])).toBeNull();
    expect(of(["2026-11-23", 1])).toBe("expires");
  });
});
