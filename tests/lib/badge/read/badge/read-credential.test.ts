import { describe, expect, it, test } from "vitest";
import { readBadge } from "@/lib/badge/read/badge/read-badge";
import { formatDay } from "@/lib/calendar";
import type { JsonObject } from "@/lib/json";
import { badgeFixture } from "@/tests/support/badges/vectors";

const read = (document: JsonObject) => readBadge({ form: "json", document }, new Map());

function badgeOf(document: JsonObject) {
  const badge = read(document);
  if (!badge.ok) throw new Error(badge.problem.code);
  return badge.value;
}

const faultOf = (document: JsonObject) => {
  const badge = read(document);
  return badge.ok ? null : badge.problem.code;
};

const subject = { id: "did:example:1", achievement: { id: "urn:a", name: "Teamwork" } };
const credential = (other: JsonObject = {}): JsonObject => ({
  type: ["VerifiableCredential", "OpenBadgeCredential"],
  id: "urn:1",
  issuer: "https://example.org/issuer",
  validFrom: "2026-01-02T00:00:00Z",
  credentialSubject: subject,
  ...other,
});
const achieving = (achievement: JsonObject, other: JsonObject = {}) =>
  credential({
    credentialSubject: { achievement: { name: "Teamwork", ...achievement }, ...other },
  });

describe("the official complete sample", () => {
  const badge = badgeOf(JSON.parse(badgeFixture("1edtech/ob30/complete.json").toString()));

  it("says who gave it to whom, and when", () => {
    expect(badge).toMatchObject({
      version: "3.0",
      id: "http://1edtech.edu/credentials/3732",
      issuer: {
        id: "https://1edtech.edu/issuers/565049",
        name: [{ language: null, text: "1EdTech University" }],
        url: "https://1edtech.edu",
      },
      isHeld: true,
      revoked: null,
      unresolved: [],
      missing: ["language"],
    });
    const { earnedOn, validFrom, expiresOn } = badge;
    expect([earnedOn, validFrom, expiresOn].map((date) => date && formatDay(date.day))).toEqual([
      "2010-01-01",
      "2010-01-01",
      "2030-01-01",
    ]);
  });

  it("says what it was given for", () => {
    expect(badge.achievement).toMatchObject({
      id: "https://1edtech.edu/achievements/degree",
      name: [{ language: null, text: "1EdTech University Degree" }],
      kind: "degree",
      achievementType: "Degree",
      humanCode: "R1",
      tags: ["research", "computer science"],
      imageUrl: "https://1edtech.edu/achievements/degree/image",
    });
    expect(badge.achievement.alignments[0]).toEqual({
      name: "1EdTech University Degree",
      url: "https://1edtech.edu/catalog/degree",
      code: "degree",
      description: "1EdTech University Degree programs.",
      framework: "1EdTech University Program and Course Catalog",
      type: "CFItem",
    });
  });

  it("carries the level that was reached", () => {
    expect(badge.results.map(({ status, value, level }) => [status, value, level?.level])).toEqual([
      [null, "A", undefined],
      [null, null, "Mastered"],
      ["Completed", null, undefined],
    ]);
    expect(badge.results[1]?.alignments[0]?.code).toBe("project");
  });
});

describe("a credential", () => {
  it("was earned when it was awarded, and where it does not say, when it became valid", () => {
    const awarded = badgeOf(credential({ awardedDate: "2025-05-05T00:00:00Z" }));
    expect(awarded.earnedOn && formatDay(awarded.earnedOn.day)).toBe("2025-05-05");
    const valid = badgeOf(credential());
    expect(valid.earnedOn && formatDay(valid.earnedOn.day)).toBe("2026-01-02");
  });

  it("may use the names of the data model 1.1", () => {
    const { validFrom, ...rest } = credential();
    const badge = badgeOf({ ...rest, issuanceDate: validFrom, expirationDate: "2027-01-02" });
    expect(badge).toEqual({
      ...badgeOf(credential({ validUntil: "2027-01-02" })),
      validFrom: badge.validFrom,
    });
  });

  it("may leave to the claims of its token what they say", () => {
    const vc = { type: "OpenBadgeCredential", credentialSubject: { achievement: { name: "A" } } };
    const payload = { vc, iss: "did:web:a", sub: "did:b", jti: "urn:1", nbf: 0, exp: 86_400 };
    const token = `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.c2ln`;
    expect(readBadge({ form: "jws", token }, new Map())).toMatchObject({
      value: {
        id: "urn:1",
        issuer: { id: "did:web:a" },
        subjectId: "did:b",
        validFrom: { instant: 0 },
        expiresOn: { instant: 86_400_000 },
      },
    });
  });

  it("may be worded in many languages", () => {
    const name = { de: "Zusammenarbeit", "@none": "Teamwork", en: ["Working together", 7] };
    const description = [{ "@value": "Équipe", "@language": "fr" }, "Team"];
    expect(
      badgeOf(achieving({ name, description, inLanguage: "en-GB" })).achievement,
    ).toMatchObject({
      language: "en-GB",
      name: [
        { language: "de", text: "Zusammenarbeit" },
        { language: "en-GB", text: "Teamwork" },
        { language: "en", text: "Working together" },
      ],
      description: [
        { language: "fr", text: "Équipe" },
        { language: "en-GB", text: "Team" },
      ],
    });
  });

  it("leads nowhere but to web pages", () => {
    const script = "javascript:alert(1)";
    const alignment = { targetName: "A", targetUrl: script };
    const badge = badgeOf({
      ...achieving({ criteria: { id: script }, image: "data:image/png;base64,AA", alignment }),
      issuer: { id: "did:web:a", url: script },
      evidence: [script, { id: "https://example.org/work" }],
    });
    expect(JSON.stringify(badge)).not.toMatch(/javascript:|data:/);
    expect(badge.evidence).toEqual(["https://example.org/work"]);
  });

  it("is for whom its identities and its subject say", () => {
    const identityHash = "sha256$00";
    const identifier = [
      { identityType: "emailAddress", hashed: true, identityHash, salt: " s " },
      { identityType: "studentId", hashed: false, identityHash: "A-17" },
      { identityType: "name" },
    ];
    const badge = badgeOf(achieving({}, { id: "mailto:ada@example.org", identifier }));
    expect(badge.identities).toEqual([
      { kind: "email", value: identityHash, isHashed: true, salt: " s " },
      { kind: "studentId", value: "A-17", isHashed: false, salt: "" },
      { kind: "email", value: "ada@example.org", isHashed: false, salt: "" },
    ]);
  });

  test.each([
    ["Certification", "certification"],
    ["License", "licence"],
    ["MicroCredential", "micro-credential"],
    ["Course", "training"],
    ["ext:Rank", "badge"],
    [undefined, "badge"],
  ])("of the type %s is a %s", (achievementType, kind) => {
    expect(badgeOf(achieving({ achievementType })).achievement.kind).toBe(kind);
  });

  test.each([
    [[], true],
    [["Completed", undefined], true],
    [["Failed"], false],
    [["InProgress"], false],
    [["Withdrew"], false],
    [["Completed", "Provisional"], false],
    [["completed?"], false],
  ])("whose results are %j is held: %s", (statuses, isHeld) => {
    const result = statuses.map((status) => ({ type: "Result", status }));
    expect(badgeOf(achieving({}, { result })).isHeld).toBe(isHeld);
  });

  it("keeps a level that it does not describe, and a grade that is a number", () => {
    const result = { achievedLevel: "urn:l", value: 4.5 };
    expect(badgeOf(achieving({}, { result })).results).toMatchObject([
      { value: "4.5", level: { id: "urn:l", name: null, level: null } },
    ]);
  });

  it("ties a result to its own alignment before that of its description", () => {
    const aligned = (targetName: string) => ({ alignment: { targetName } });
    const resultDescription = { id: "urn:d", name: "Project", ...aligned("described") };
    const result = [
      { resultDescription: "urn:d" },
      { resultDescription: "urn:d", ...aligned("own") },
      { resultDescription: "urn:other" },
    ];
    const { results } = badgeOf(achieving({ resultDescription }, { result }));
    expect(results.map(({ name, alignments }) => [name, alignments[0]?.name])).toEqual([
      ["Project", "described"],
      ["Project", "own"],
      [null, undefined],
    ]);
  });

  test.each<[string, JsonObject, string]>([
    ["is no badge", credential({ type: ["VerifiableCredential", "Other"] }), "wrong-type"],
    ["is nothing else", credential({ type: "VerifiableCredential" }), "wrong-type"],
    ["has no issuer", credential({ issuer: { name: "A" } }), "no-issuer"],
    ["has no subject", credential({ credentialSubject: "did:a" }), "no-subject"],
    ["has two subjects", credential({ credentialSubject: [subject, subject] }), "many-subjects"],
    ["is for nothing", credential({ credentialSubject: {} }), "no-achievement"],
    ["begins some day", credential({ validFrom: "soon" }), "unreadable-date"],
    ["ends some day", credential({ validUntil: "never" }), "unreadable-date"],
    ["was earned some day", credential({ awardedDate: ["2026-01-01"] }), "unreadable-date"],
    ["has no type", { id: "urn:1" }, "not-a-badge"],
  ])("is refused where it %s", (_, document, code) => {
    expect(faultOf(document)).toBe(code);
  });

  it("is not read where only its address is known", () => {
    const url = "https://example.org/badge.json";
    expect(readBadge({ form: "url", url }, new Map())).toMatchObject({
      problem: { code: "not-fetched", detail: url },
    });
  });
});
