import { hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bakeBadge } from "@/db/badges/issue/bake-badge";
import { signCredential } from "@/db/badges/issue/sign-credential";
import { verifyOwnBadge } from "@/db/badges/issue/verify-own-badge";
import { readBadgeFile } from "@/db/badges/read/read-badge-file";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import { newPrivateKey, signerWith } from "@/db/keys/signer";
import type { BadgeFacts } from "@/lib/badge/issue/badge-facts";
import { composeCredential, presentation } from "@/lib/badge/issue/compose-credential";
import type { IssuedState } from "@/lib/badge/issue/issued-state";
import { didDocument, issuerName, type Place } from "@/lib/badge/issue/issuer-name";
import { revocationList, revocationListUrl } from "@/lib/badge/issue/revocation-list";
import { readBadge } from "@/lib/badge/read/badge/read-badge";
import { Recipients } from "@/lib/badge/recipient";
import { badgeState } from "@/lib/badge/verify/verdict";
import { PersonId } from "@/lib/ids";
import type { JsonObject } from "@/lib/json";
import { about, fetched } from "@/tests/support/badges/about";
import {
  arbitraryFacts,
  schemaProblems,
  someFacts,
  VALID_ON,
} from "@/tests/support/badges/issuing";

const signer = signerWith(newPrivateKey());
const NOW = new Date("2026-06-15T12:00:00Z");
const HIDDEN: Place = { origin: "http://localhost:3000", isPublished: false };
const PUBLIC: Place = { origin: "https://tessera.harbour.example:8443", isPublished: true };
const ADA = PersonId.parse("5f0e8f0e-0000-4000-8000-0000000000ad");
const BEN = PersonId.parse("5f0e8f0e-0000-4000-8000-0000000000be");

async function issued(facts: BadgeFacts, place: Place): Promise<JsonObject> {
  const issuer = issuerName(place, signer.multikey);
  const salt = "5a17";
  const credential = composeCredential(facts, {
    id: "5f0e8f0e-0000-4000-8000-00000000000b",
    issuer,
    identityHash: hash("sha256", `${facts.address}${salt}`),
    salt,
    revocationList: issuer.url && revocationListUrl(issuer.url, "s3cret"),
  });
  const proof = { method: issuer.method, created: "2026-06-15T12:00:00Z" };
  return signCredential(credential, proof, signer);
}

const digest = (algorithm: "sha256" | "md5", text: string) => hash(algorithm, text);

const VALID: IssuedState = { kind: "valid" };
const asked = { day: VALID_ON, now: NOW, keys: [signer], state: VALID };

test("whatever is issued, the official schema and our own importer accept, and give its days back", async () => {
  const property = fc.asyncProperty(
    arbitraryFacts,
    fc.constantFrom(HIDDEN, PUBLIC),
    async (facts, place) => {
      const document = await issued(facts, place);
      expect(schemaProblems(document)).toEqual([]);
      const bytes = Buffer.from(JSON.stringify(document));
      const file = await readBadgeFile({ fileName: "badge.json", bytes });
      if (!file.ok) throw new Error(file.problem.message);
      const [found] = file.value.badges;
      if (!found) throw new Error("No badge was found.");
      const read = readBadge(found.text, new Map());
      if (!read.ok) throw new Error(read.problem.code);
      const badge = read.value;
      expect(badge.earnedOn?.day).toBe(facts.award.issuedOn);
      expect(badge.expiresOn?.day ?? null).toBe(facts.award.expiresOn);
      expect(badge.achievement.kind).toBe(facts.credential.kind);
      expect(badge.achievement.name).toEqual([{ language: null, text: facts.credential.name }]);
      expect(badge.results.map(({ level }) => level?.level)).toEqual(
        facts.skills.map(({ level }) => String(level)),
      );
      expect(badge.isHeld).toBe(true);
      const people = [
        { id: BEN, addresses: ["somebody@else.example"] },
        { id: ADA, addresses: ["another@ada.example", facts.address ?? ""] },
      ];
      expect(new Recipients(people, digest).of(badge.identities)).toEqual({
        kind: "person",
        person: ADA,
      });
      const verdicts = await verifyOwnBadge(document, asked);
      expect(verdicts.integrity).toEqual({ verdict: "fits", keys: [signer.thumbprint] });
      expect(verdicts.issuer.verdict).toBe("confirmed");
      expect(verdicts.currency.verdict).toBe("valid");
    },
  );
  await fc.assert(property, { numRuns: 60 });
}, 60_000);

describe("others verify it", () => {
  const { day, now } = { day: VALID_ON, now: NOW.toISOString() };

  test("by its did:key alone", async () => {
    const document = await issued(someFacts(), HIDDEN);
    const verdicts = await verifyBadge({ form: "json", document }, about({ day, now }));
    expect(badgeState(verdicts)).toBe("verified");
    expect(verdicts.issuer).toEqual({ verdict: "confirmed", by: "did-key" });
  });

  test("by our DID document, at the address where they look for it", async () => {
    const document = await issued(someFacts(), PUBLIC);
    const did = "did:web:tessera.harbour.example%3A8443";
    expect(document.issuer).toMatchObject({ id: did, url: PUBLIC.origin });
    const verdicts = await verifyPublished(document, VALID);
    expect(badgeState(verdicts)).toBe("verified");
    expect(verdicts.issuer).toEqual({ verdict: "confirmed", by: "did-document" });
  });

  test("and at the list that it names whether it was taken back, and why", async () => {
    const document = await issued(someFacts(), PUBLIC);
    const states: IssuedState[] = [
      { kind: "revoked", reason: "Somebody else sat the exam." },
      { kind: "award-revoked", since: VALID_ON },
      { kind: "changed" },
      { kind: "unproved" },
    ];
    const reasons = states.map(async (state) => {
      const { currency } = await verifyPublished(document, state);
      return currency.verdict === "revoked" ? currency.reason : currency.verdict;
    });
    expect(await Promise.all(reasons)).toEqual([
      "Somebody else sat the exam.",
      "The award does not count from 15 Jun 2026 on.",
      "By now the issuer has something else on record than it says.",
      "Nobody at the issuer vouches for the award any more.",
    ]);
    const own = await verifyOwnBadge(document, { ...asked, state: { kind: "changed" } });
    expect(badgeState(own)).toBe("revoked-or-expired");
    const unasked = await verifyBadge({ form: "json", document }, about({ day, now }));
    expect(unasked.currency.verdict).toBe("status-unknown");
  });

  /** As somebody who fetches what we publish. */
  function verifyPublished(document: JsonObject, state: IssuedState) {
    const did = "did:web:tessera.harbour.example%3A8443";
    const documents = fetched({
      [`${PUBLIC.origin}/.well-known/did.json`]: didDocument(did, [signer.multikey]),
      [`${PUBLIC.origin}/verify/s3cret/status.json`]: revocationList(document, state),
    });
    return verifyBadge({ form: "json", document }, about({ day, now, documents }));
  }

  test("by a pinned key, where our document is out of reach", async () => {
    const document = await issued(someFacts(), PUBLIC);
    const issuer = "did:web:tessera.harbour.example%3A8443";
    const pins = [{ issuer, thumbprint: signer.thumbprint }];
    const verdicts = await verifyBadge({ form: "json", document }, about({ day, now, pins }));
    expect(verdicts.issuer).toEqual({ verdict: "confirmed", by: "pin" });
    const unpinned = await verifyBadge({ form: "json", document }, about({ day, now }));
    expect(unpinned.issuer.verdict).toBe("unconfirmed");
  });

  test("and find each later change, the name and the last day above all", async () => {
    const document = await issued(someFacts(), HIDDEN);
    for (const change of [{ name: "Lamp oil mastery" }, { validUntil: "2099-12-31T23:59:59Z" }]) {
      const { integrity } = await verifyOwnBadge({ ...document, ...change }, asked);
      expect(integrity).toEqual({ verdict: "does-not-fit", why: "signature-wrong" });
    }
  });
});

test("a badge says nothing of its holder but a salted hash", async () => {
  const text = JSON.stringify(await issued(someFacts(), HIDDEN));
  expect(text).not.toContain("ada@");
  expect(text).not.toContain("evidence");
});

test("a key that is not ours signs nothing in the name of our did:web", async () => {
  const other = signerWith(newPrivateKey());
  const document = await issued(someFacts(), PUBLIC);
  const { issuer } = await verifyOwnBadge(document, { ...asked, keys: [other] });
  expect(issuer).toEqual({ verdict: "unconfirmed", why: "key-not-the-issuers" });
});

test("badges of one person are read out of their envelope", async () => {
  const documents = [await issued(someFacts(), HIDDEN), await issued(someFacts(), PUBLIC)];
  const bytes = Buffer.from(JSON.stringify(presentation(documents)));
  const file = await readBadgeFile({ fileName: "badges.json", bytes });
  expect(file.ok && file.value.badges.map(({ text }) => text)).toEqual(
    documents.map((document) => ({ form: "json", document })),
  );
});

test("a baked picture gives its badge back, byte for byte, and the same credential has the same picture", async () => {
  const document = JSON.stringify(await issued(someFacts(), HIDDEN));
  const picture = await bakeBadge(document, "lamp oil");
  const file = await readBadgeFile({ fileName: "badge.png", bytes: picture });
  if (!file.ok) throw new Error(file.problem.message);
  expect(file.value.badges).toMatchObject([
    { baked: "png", warnings: [], text: { form: "json", document: JSON.parse(document) } },
  ]);
  expect(picture.toString("latin1", 12, 16)).toBe("IHDR");
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([512, 512]);
  expect(picture.toString("latin1", 37, 41)).toBe("iTXt");
  expect((await bakeBadge(document, "lamp oil")).equals(picture)).toBe(true);
  expect((await bakeBadge(document, "another")).equals(picture)).toBe(false);
});
