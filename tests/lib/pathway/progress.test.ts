import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "@/lib/calendar";
import type { Award } from "@/lib/facts";
import type { CredentialId } from "@/lib/ids";
import { credentialsOf, type PathwayPart, ruleOf } from "@/lib/pathway/part";
import { progressOf } from "@/lib/pathway/progress";
import { counts, type Proof } from "@/lib/proof";
import { evaluate } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyDay, anyProof, credentialIds } from "@/tests/support/organisation/arbitrary-facts";
import { anAward, day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";
import { anyParts, elective, required } from "@/tests/support/pathways";

const [LINUX, GO, RUST, ZIG] = ["linux", "go", "rust", "zig"].map(name.credentialId) as [
  CredentialId,
  CredentialId,
  CredentialId,
  CredentialId,
];
const ON = { asOf: day("2026-11-22"), proof: "attested" } as const;

test("electives count as far as they are asked for, and no further", () => {
  const parts = [required(LINUX), elective(2, [GO, RUST, ZIG])];
  const having = (...ids: CredentialId[]) =>
    progressOf(
      parts,
      ids.map((credentialId) => anAward({ credentialId })),
      ON,
    );
  expect(having()).toMatchObject({ done: 0, of: 3 });
  expect(having(GO)).toMatchObject({ done: 1, of: 3 });
  expect(having(GO, RUST, ZIG)).toMatchObject({
    done: 2,
    of: 3,
    parts: [{ done: 0 }, { done: 2 }],
  });
  expect(having(LINUX, GO, RUST)).toMatchObject({ done: 3, of: 3 });
});

test("what has run out, or is not proved so strongly, does not count", () => {
  const awards = [
    anAward({ credentialId: LINUX, expiresOn: day("2026-11-21") }),
    anAward({ credentialId: GO, proof: "claimed" }),
  ];
  const parts = [required(LINUX), required(GO)];
  expect(progressOf(parts, awards, ON).done).toBe(0);
  expect(progressOf(parts, awards, { ...ON, proof: "claimed" }).done).toBe(1);
});

test("it is the largest set of what somebody has of which no part takes more than it asks for", () => {
  fc.assert(
    fc.property(
      ...[anyOrganisation, anyParts(credentialIds), anyDay, anyProof],
      ({ people }, parts, asOf, proof) => {
        for (const { awards } of people) {
          const { done, of } = progressOf(parts, awards, { asOf, proof });
          expect(done).toBe(largestCounting(parts, awards, asOf, proof));
          expect(of).toBe(largestCounting(parts, credentialIds.map(everLasting), asOf, "claimed"));
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

test("it is complete exactly on the days on which the rule is met", () => {
  fc.assert(
    fc.property(
      ...[anyOrganisation, anyParts(credentialIds), anyDay, anyProof],
      ({ people, meaning }, parts, asOf, proof) => {
        for (const facts of people) {
          const { done, of } = progressOf(parts, facts.awards, { asOf, proof });
          const verdicts = evaluate(ruleOf(parts), holderOf(meaning, facts, proof));
          expect(done === of).toBe(at(verdicts, asOf).met);
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

function everLasting(credentialId: CredentialId): Award {
  return anAward({ credentialId });
}

/** Slowly: by trying every set of what counts on the day. */
function largestCounting(
  parts: readonly PathwayPart[],
  awards: readonly Award[],
  asOf: Day,
  proof: Proof,
): number {
  const valid = awards.filter(
    ({ state, issuedOn, expiresOn, revokedOn, proof: own }) =>
      state === "earned" &&
      issuedOn <= asOf &&
      (expiresOn === null || asOf <= expiresOn) &&
      (revokedOn === null || asOf < revokedOn) &&
      counts(own, proof),
  );
  const ids = [...new Set(valid.map(({ credentialId }) => credentialId))];
  const fits = (set: readonly CredentialId[]) => {
    const asked = (part: PathwayPart) => (part.kind === "required" ? 1 : part.atLeast);
    const taken = parts.map((part) => set.filter((id) => credentialsOf(part).includes(id)).length);
    const isOfParts = taken.reduce((a, b) => a + b, 0) === set.length;
    return isOfParts && parts.every((part, n) => (taken[n] ?? 0) <= asked(part));
  };
  return Math.max(...subsets(ids).map((set) => (fits(set) ? set.length : 0)));
}

function subsets<T>(all: readonly T[]): T[][] {
  const [first, ...rest] = all;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((own) => [own, [first, ...own]]);
}
