import { describe, expect, it, test } from "vitest";
import { findBadges } from "@/lib/badge/read/find-badges";

const badge = (id: string, subject?: string) => ({
  type: ["VerifiableCredential", "OpenBadgeCredential"],
  id,
  credentialSubject: { id: subject },
});
const token = (payload: object) =>
  `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.c2ln`;
const presentation = (...verifiableCredential: unknown[]) => ({
  type: "VerifiablePresentation",
  verifiableCredential,
});
const record = (subject: string, ...verifiableCredential: unknown[]) => ({
  type: ["VerifiableCredential", "ClrCredential"],
  credentialSubject: { id: subject, verifiableCredential },
});

const found = (document: unknown) =>
  findBadges(typeof document === "string" ? document : JSON.stringify(document));

/** Of each badge: its form, and what is around it. */
const shapes = (document: unknown) =>
  found(document).badges.map(({ text, envelopes }) =>
    [...envelopes.map(({ kind }) => kind), text.form].join(" > "),
  );

describe("badges in a text", () => {
  test.each<[string, unknown, string[]]>([
    ["one", badge("urn:1"), ["json"]],
    ["only named", { verify: { type: "hosted", url: "https://example.org/1" } }, ["url"]],
    ["whose id is odd", { ...badge("urn:1"), id: { toString: 1, valueOf: 1 } }, ["json"]],
    ["signed", token(badge("urn:1")), ["jws"]],
    [
      "a presentation's",
      presentation(badge("urn:1"), token(badge("urn:2"))),
      ["presentation > json", "presentation > jws"],
    ],
    [
      "one that is not in a list",
      { ...presentation(), verifiableCredential: badge("urn:1") },
      ["presentation > json"],
    ],
    [
      "a signed presentation's",
      token({ vp: presentation(badge("urn:1")) }),
      ["presentation > json"],
    ],
    ["a learner record's", record("urn:me", badge("urn:1")), ["clr > json"]],
    [
      "a signed learner record's",
      token({ vc: record("urn:me", token(badge("urn:1"))) }),
      ["clr > jws"],
    ],
    [
      "a presented learner record's",
      presentation(record("urn:me", badge("urn:1"))),
      ["presentation > clr > json"],
    ],
    [
      "enveloped",
      presentation({
        type: "EnvelopedVerifiableCredential",
        id: `data:application/vc+jwt,${token(badge("urn:1"))}`,
      }),
      ["presentation > jws"],
    ],
  ])("are found: %s", (_, document, expected) => {
    expect(shapes(document)).toEqual(expected);
    expect(found(document).faults).toEqual([]);
  });

  it("keep what is around them, to be proved by itself", () => {
    const outer = record("urn:me", badge("urn:1", "urn:me"));
    expect(found(outer).badges).toEqual([
      {
        text: { form: "json", document: badge("urn:1", "urn:me") },
        envelopes: [{ kind: "clr", text: { form: "json", document: outer }, subjectId: "urn:me" }],
        isAboutOther: false,
      },
    ]);
  });

  it("say where they and the learner record disagree about whom they are", () => {
    const inside = (subject?: string) => found(record("urn:me", badge("urn:1", subject))).badges;
    expect(inside("urn:you")[0]?.isAboutOther).toBe(true);
    expect(inside()[0]?.isAboutOther).toBe(false);
  });

  it("are read although one beside them is nothing", () => {
    const { badges, faults } = found(presentation(7, badge("urn:1"), "a.b"));
    expect(badges).toHaveLength(1);
    expect(faults.map(({ code }) => code)).toEqual(["not-an-object", "not-an-object"]);
  });

  const nest = (levels: number): unknown =>
    levels === 0 ? badge("urn:1") : presentation(nest(levels - 1));

  test.each<[string, unknown, string]>([
    ["a presentation of nothing", presentation(), "no-badge-inside"],
    ["an empty list", [], "no-badge-inside"],
    ["five presentations in each other", nest(5), "too-deep"],
    ["a token that is no text", "e30._w.c2ln", "unreadable-token"],
    ["a token that is no JSON", "e30.YQ.c2ln", "invalid-json"],
    ["a token of a list", "e30.W10.c2ln", "not-an-object"],
    ["a list of 10,001", Array(10_001).fill(badge("urn:1")), "too-many-badges"],
    [
      "a large one in a presentation",
      presentation({ ...badge("urn:1"), name: "x".repeat(256 * 1024) }),
      "document-too-large",
    ],
  ])("are refused: %s", (_, document, code) => {
    const content = found(document);
    expect(content.badges).toEqual([]);
    expect(content.faults.map((fault) => fault.code)).toEqual([code]);
  });

  it("may lie in four presentations", () => {
    expect(shapes(nest(4))).toHaveLength(1);
  });
});
