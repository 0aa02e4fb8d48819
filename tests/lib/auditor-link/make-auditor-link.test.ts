import { expect, test } from "vitest";
import { auditorLinkProblems, MakeAuditorLink } from "@/lib/auditor-link/make-auditor-link";

const wish = {
  ...{ label: " Hart & Vale ", teamId: null, requirementIds: null, asOf: null, knownAt: null },
  ...{ proof: "attested", hours: 336, seed: "7f3a", size: 5 },
};
const problemsOf = (change: object) =>
  MakeAuditorLink.safeParse({ ...wish, ...change }).error?.issues.map(({ message }) => message);

test("a wish that makes sense is taken", () => {
  expect(MakeAuditorLink.parse(wish)).toEqual({ ...wish, label: "Hart & Vale" });
  expect(problemsOf({ hours: 90 * 24, size: 50, seed: "A_b-9" })).toBeUndefined();
});

test.each([
  [{ label: "  " }, "Say whom it is for."],
  [{ hours: 0 }, "At least an hour."],
  [{ hours: 90 * 24 + 1 }, "At most 90 days."],
  [{ size: 0 }, "At least one."],
  [{ size: 51 }, "At most 50."],
  [{ seed: "" }, "Up to 64 letters of English, digits, hyphens and underscores."],
  [{ seed: "a:b" }, "Up to 64 letters of English, digits, hyphens and underscores."],
  [{ seed: "é" }, "Up to 64 letters of English, digits, hyphens and underscores."],
])("what makes none is refused with what to do: %j", (change, message) => {
  expect(problemsOf(change)).toEqual([message]);
});

test("what will be known later is not known yet", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  const problemsAt = (knownAt: string | null) => auditorLinkProblems({ knownAt }, now);
  expect(problemsAt(null)).toEqual([]);
  expect(problemsAt("2026-11-22T12:00:00Z")).toEqual([]);
  expect(problemsAt("2026-11-22T12:00:00.001Z")).toMatchObject([{ field: "knownAt" }]);
});
