import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { evidenceProblems } from "@/lib/evidence/evidence-problems";
import { FILE_HINT } from "@/lib/evidence/file-type";
import { EVIDENCE_LIMITS } from "@/lib/evidence/limits";

const link = (url: string) => ({ url, hash: null });
const file = (hash: string) => ({ url: null, hash });
const links = (count: number) => Array.from({ length: count }, (_, at) => link(`https://a/${at}`));
const codes = (...of: Parameters<typeof evidenceProblems>) =>
  evidenceProblems(...of).map(({ field, code }) => [field, code]);

test("an award has room up to the limit, and not above", () => {
  const most = EVIDENCE_LIMITS.perAward;
  expect(codes(links(most - 1), file("a"))).toEqual([]);
  expect(codes(links(most), file("a"))).toEqual([["awardId", "too-much-evidence"]]);
});

test("nothing is there twice", () => {
  expect(codes([link("https://a")], link("https://a"))).toEqual([["url", "already-there"]]);
  expect(codes([file("a")], file("a"))).toEqual([["file", "already-there"]]);
  expect(codes([link("https://a"), file("a")], link("https://b"))).toEqual([]);
});

test("the limits that programs are told are those that are checked", () => {
  const told = readFileSync("docs/api.md", "utf8");
  expect(told).toContain(FILE_HINT.replace(/\.$/, ""));
  expect(told).toContain(`at most ${EVIDENCE_LIMITS.perAward} pieces`);
});
