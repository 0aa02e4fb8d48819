import { expect, test } from "vitest";
import { breadthOf, stacksBegun } from "@/lib/credential/stacks";
import { aMeaning, anAward, aPerson, day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const VIEW = { asOf: TODAY, proof: "attested" } as const;
const id = name.credentialId;
const parts = ["a", "b", "c", "d"].map((part) => ({ credential: id(part) }));
const meaning = aMeaning({ stacks: new Map([[id("whole"), { all: parts }]]) });

const begunBy = (...awards: readonly Parameters<typeof anAward>[0][]) =>
  stacksBegun(aPerson({ awards: awards.map((own) => anAward(own)) }), meaning, VIEW);
const of = (part: string) => ({ id: name.awardId(part), credentialId: id(part) });

test("three parts of four are progress, and nothing is proposed", () => {
  expect(begunBy(of("a"), of("b"), of("c"))).toMatchObject([
    { credentialId: id("whole"), share: 0.75, isProposed: false },
  ]);
});

test("with the last part the whole is proposed", () => {
  expect(begunBy(of("a"), of("b"), of("c"), of("d"))).toMatchObject([
    { share: 1, missing: [], isProposed: true },
  ]);
});

test("who holds the whole, or no part of it, is not on the way to it", () => {
  expect(begunBy(of("a"), of("whole"))).toEqual([]);
  expect(begunBy()).toEqual([]);
});

test("parts that ended, or are below the rung, are no progress; a whole that ended is proposed again", () => {
  expect(begunBy({ ...of("a"), expiresOn: day("2026-01-01") })).toEqual([]);
  expect(begunBy({ ...of("a"), proof: "claimed" })).toEqual([]);
  const lapsed = { ...of("whole"), expiresOn: day("2026-01-01") };
  expect(begunBy(of("a"), of("b"), of("c"), of("d"), lapsed)).toMatchObject([{ isProposed: true }]);
});

test("a whole is as broad as all that it and its parts show, each competency once", () => {
  const built = (part: string, ...of: readonly string[]) => ({
    id: id(part),
    stack: of.length > 0 ? { all: of.map((own) => ({ credential: id(own) })) } : null,
  });
  const shows = (part: string, competency: string) => ({
    credentialId: id(part),
    competencyId: name.competencyId(competency),
  });
  const catalogue = [built("whole", "a", "b"), built("a"), built("b", "c", "whole"), built("c")];
  const mapped = [shows("a", "x"), shows("c", "x"), shows("c", "y"), shows("other", "z")];
  const breadth = (part: string) => breadthOf(id(part), catalogue, mapped);
  expect(["whole", "a", "b", "c", "other"].map(breadth)).toEqual([2, 1, 2, 2, 1]);
  expect(breadthOf(id("whole"), catalogue, [...mapped, shows("whole", "w")])).toBe(3);
});
