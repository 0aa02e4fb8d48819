import { expect, test } from "vitest";
import { composeCredential } from "@/lib/badge/issue/compose-credential";
import { MOSAIC_SIZE, mosaicPixels } from "@/lib/badge/issue/mosaic";
import { readBadge } from "@/lib/badge/read/badge/read-badge";
import { CREDENTIAL_KINDS } from "@/lib/credential/definition";
import { ISSUE, schemaProblems, someFacts } from "@/tests/support/badges/issuing";

const read = (facts = someFacts()) => {
  const document = composeCredential(facts, ISSUE);
  const badge = readBadge({ form: "json", document }, new Map());
  if (!badge.ok) throw new Error(badge.problem.code);
  return badge.value;
};

test("a badge says what it is for, by whom and how it was earned, and nothing of evidence", () => {
  const { achievement, issuer, missing } = read();
  expect(issuer).toEqual({
    id: "did:key:z6Mk",
    name: [{ language: null, text: "Harbourline" }],
    url: null,
  });
  expect(achievement.description[0]?.text).toBe(
    "Lamp oil handling, a micro-credential issued by Harbourline.",
  );
  expect(achievement.criteria.narrative).toBe(
    "The issuer has on record that the holder earned Lamp oil handling. Assessment: practical test. Duration: 12 hours.",
  );
  expect(missing).toEqual(["alignment", "language", "evidence", "issuer-url"]);
});

test("where the catalogue says nothing more, the criteria are still not empty", () => {
  const facts = someFacts();
  const credential = { ...facts.credential, hours: null, assessment: null };
  expect(read({ ...facts, credential }).achievement.criteria.narrative).toBe(
    "The issuer has on record that the holder earned Lamp oil handling.",
  );
});

test.each(CREDENTIAL_KINDS)("a %s is read as one", (kind) => {
  const facts = someFacts();
  expect(read({ ...facts, credential: { ...facts.credential, kind } }).achievement.kind).toBe(kind);
});

test("the official schema refuses a badge without criteria", () => {
  const document = composeCredential(someFacts(), ISSUE);
  expect(schemaProblems(document)).toEqual([]);
  const subject = { type: ["AchievementSubject"], achievement: { id: "a", type: ["Achievement"] } };
  expect(schemaProblems({ ...document, credentialSubject: subject })).not.toEqual([]);
});

test("a mosaic is round, its own mirror, and another one for another credential", () => {
  const seed = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
  const pixels = mosaicPixels(seed);
  const at = (x: number, y: number) => {
    const from = (y * MOSAIC_SIZE + x) * 4;
    return [...pixels.slice(from, from + 4)];
  };
  expect(at(0, 0)).toEqual([0, 0, 0, 0]);
  expect(at(256, 256)[3]).toBe(255);
  for (const [x, y] of [
    [100, 130],
    [200, 20],
    [250, 90],
  ] as const) {
    expect(at(x, y)).toEqual(at(511 - x, y));
    expect(at(x, y)).toEqual(at(x, 511 - y));
  }
  const isSame = (other: Uint8Array) => Buffer.from(other).equals(pixels);
  expect(isSame(mosaicPixels(seed))).toBe(true);
  expect(isSame(mosaicPixels(seed.map((byte) => byte + 1)))).toBe(false);
});
