import { expect, test } from "vitest";
import { awardProblems } from "@/lib/award/award-problems";
import { day } from "@/tests/support/organisation/build";

const issuedOn = day("2026-03-01");

test.each([
  ["no end", null, null, []],
  ["an end on the day of issue", "2026-03-01", null, []],
  ["an end the day before the issue", "2026-02-28", null, ["expires-before-issue"]],
  ["revoked on the day of issue", null, "2026-03-01", []],
  ["revoked the day before the issue", null, "2026-02-28", ["revoked-before-issue"]],
  ["both", "2026-02-28", "2026-02-28", ["expires-before-issue", "revoked-before-issue"]],
] as const)("%s", (_name, expires, revoked, codes) => {
  const problems = awardProblems({
    issuedOn,
    expiresOn: expires && day(expires),
    revokedOn: revoked && day(revoked),
  });
  expect(problems.map((problem) => problem.code)).toEqual(codes);
});
