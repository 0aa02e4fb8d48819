import { describe, expect, it, test } from "vitest";
import { linkedDocuments } from "@/lib/badge/read/badge/linked-documents";
import { readBadge } from "@/lib/badge/read/badge/read-badge";
import { formatDay } from "@/lib/calendar";
import type { JsonObject } from "@/lib/json";
import { badgeFixture } from "@/tests/support/badges/vectors";

const sample = (name: string): JsonObject =>
  JSON.parse(badgeFixture(`1edtech/ob20/${name}.json`).toString());

const read = (document: JsonObject, linked: readonly JsonObject[] = []) =>
  readBadge({ form: "json", document }, linkedDocuments(linked));

function badgeOf(document: JsonObject, linked?: readonly JsonObject[]) {
  const badge = read(document, linked);
  if (!badge.ok) throw new Error(badge.problem.code);
  return badge.value;
}

const assertion = sample("basic-assertion");
const badgeClass = sample("assets/robotics-badge");
const issuer = sample("assets/organization");

describe("an assertion of Open Badges 2.0", () => {
  it("needs its badge class", () => {
    expect(badgeOf(assertion)).toMatchObject({
      version: "2.0",
      id: "https://example.org/beths-robotics-badge.json",
      issuer: { id: null, name: [] },
      achievement: { id: "https://example.org/robotics-badge.json", name: [] },
      identities: [{ kind: "email", isHashed: true, salt: "deadsea" }],
      evidence: ["https://example.org/beths-robot-work.html"],
      unresolved: [{ part: "badge-class", url: "https://example.org/robotics-badge.json" }],
    });
  });

  it("needs its issuer, once its badge class is there", () => {
    expect(badgeOf(assertion, [badgeClass])).toMatchObject({
      issuer: { id: "https://example.org/organization.json", name: [] },
      achievement: { name: [{ text: "Awesome Robotics Badge" }] },
      unresolved: [{ part: "issuer", url: "https://example.org/organization.json" }],
    });
  });

  it("is whole with both, given or inside", () => {
    const given = badgeOf(assertion, [issuer, badgeClass]);
    expect(given).toMatchObject({
      issuer: { name: [{ text: "An Example Badge Issuer" }], url: "https://example.org" },
      achievement: { kind: "badge", criteria: { narrative: null } },
      unresolved: [],
    });
    expect(given.earnedOn && formatDay(given.earnedOn.day)).toBe("2016-12-31");
    expect(badgeOf({ ...assertion, badge: { ...badgeClass, issuer } })).toEqual(given);
  });

  it("takes the first of two documents with the same id", () => {
    const other = { ...badgeClass, name: "Other" };
    expect(badgeOf(assertion, [badgeClass, other])).toEqual(badgeOf(assertion, [badgeClass]));
  });

  it("may be revoked, and then be nothing else", () => {
    const revoked = badgeOf({ id: assertion.id, revoked: true, revocationReason: "" });
    expect(revoked).toMatchObject({ revoked: { reason: null }, identities: [], unresolved: [] });
    expect(badgeOf({ ...assertion, revoked: false }).revoked).toBeNull();
  });

  test.each<[string, JsonObject, string]>([
    ["is something else", { ...assertion, type: "OtherAssertion" }, "wrong-type"],
    ["is of another world", { ...assertion, "@context": "https://a.org" }, "wrong-context"],
    ["is for nobody", { ...assertion, recipient: {} }, "no-subject"],
    ["is for nothing", { ...assertion, badge: {} }, "no-achievement"],
    ["has no name", { ...assertion, badge: { ...badgeClass, name: " " } }, "no-achievement"],
    ["is from nobody", { ...assertion, badge: { name: "A" } }, "no-issuer"],
    ["was given some day", { ...assertion, issuedOn: "May" }, "unreadable-date"],
    ["ends some day", { ...assertion, expires: "May" }, "unreadable-date"],
  ])("is refused where it %s", (_, document, code) => {
    expect(read(document)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe("a badge from before Open Badges 2.0", () => {
  it("is read as 0.5 wrote it", () => {
    const legacy = badgeOf({
      recipient: "sha256$00",
      salt: "salt",
      issued_on: "2012-05-06",
      badge: {
        version: "0.5.0",
        name: "Legacy",
        description: "Old",
        criteria: "http://example.org/criteria",
        issuer: { origin: "http://example.org", name: "Example" },
      },
    });
    expect(legacy).toMatchObject({
      version: "legacy",
      id: null,
      issuer: { id: "http://example.org", url: "http://example.org" },
      achievement: { criteria: { url: "http://example.org/criteria" } },
      identities: [{ kind: "email", value: "sha256$00", isHashed: true, salt: "salt" }],
      earnedOn: { precision: "day", isZoneAssumed: true },
    });
  });

  it("is read as 1.1 wrote it", () => {
    const legacy = badgeOf({
      "@context": "https://w3id.org/openbadges/v1",
      type: "Assertion",
      uid: "17",
      recipient: { type: "email", hashed: false, identity: "ada@example.org" },
      issuedOn: 1_483_228_799,
      badge: {
        name: "Legacy",
        issuer: "https://example.org/issuer",
        alignment: [{ name: "Skill", url: "https://example.org/skill" }],
        tags: "one",
      },
      verify: { type: "hosted", url: "https://example.org/17" },
    });
    expect(legacy).toMatchObject({
      version: "legacy",
      id: "17",
      achievement: {
        alignments: [{ name: "Skill", url: "https://example.org/skill" }],
        tags: ["one"],
      },
      identities: [{ value: "ada@example.org", isHashed: false }],
      unresolved: [{ part: "issuer", url: "https://example.org/issuer" }],
    });
    expect(legacy.earnedOn && formatDay(legacy.earnedOn.day)).toBe("2016-12-31");
  });
});
