import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readBadgeFile } from "@/db/badges/read/read-badge-file";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import type { BadgeText } from "@/lib/badge/badge-text";
import { addressesOf, hostedAddressOf } from "@/lib/badge/verify/addresses";
import { didWebUrl } from "@/lib/badge/verify/keys/did";
import type { KnownDocument, KnownDocuments } from "@/lib/badge/verify/known-documents";
import type { JsonObject } from "@/lib/json";
import { about, badgeJson, fetched } from "@/tests/support/badges/about";
import { PUBLISHED } from "@/tests/support/badges/published";
import { newSigner, signed, signedToken } from "@/tests/support/badges/sign";
import { badgeFixture, badgeFixtures } from "@/tests/support/badges/vectors";

/** Remembers what was looked for. */
class Watched extends Map<string, KnownDocument> {
  readonly asked = new Set<string>();
  override get(url: string): KnownDocument | undefined {
    this.asked.add(url);
    return super.get(url);
  }
}

/** Where something that verifying looks up is published: a key inside a document, with the document. */
function placesOf(name: string): readonly string[] {
  const [base = ""] = name.split("#", 1);
  if (name.startsWith("did:web:")) return [didWebUrl(base) ?? ""].filter((url) => url !== "");
  return /^https?:\/\//.test(name) ? [name, base] : [];
}

async function lookedUp(text: BadgeText, documents: KnownDocuments): Promise<string[]> {
  const watched = new Watched(documents);
  await verifyBadge(text, about({ documents: watched }));
  return [...watched.asked];
}

async function missedBy(text: BadgeText, documents: KnownDocuments): Promise<string[]> {
  const named = addressesOf(text, documents);
  const names = await lookedUp(text, documents);
  return names.filter((name) => {
    const places = placesOf(name);
    return places.length > 0 && !places.some((place) => named.includes(place));
  });
}

/** Everything that is known after asking until nothing new is named. */
function reached(text: BadgeText, world: KnownDocuments): KnownDocuments {
  const documents = new Map<string, KnownDocument>();
  for (let before = -1; before < documents.size; ) {
    before = documents.size;
    for (const url of addressesOf(text, documents)) {
      const known = world.get(url);
      if (known) documents.set(url, known);
    }
  }
  return documents;
}

const DID = "did:web:badges.example%3A8443:issuers:7";
const DID_URL = "https://badges.example:8443/issuers/7/did.json";
const LIST = "https://lists.example/1";
const LIST_KEY = "https://lists.example/keys";
const { proof: _, ...CREDENTIAL } = badgeJson("1edtech/ob30/simple.json");
const signer = newSigner();

const STATUS = {
  id: `${LIST}#7`,
  type: "BitstringStatusListEntry",
  statusPurpose: "revocation",
  statusListIndex: "7",
  statusListCredential: LIST,
};
const BY_DID = { ...CREDENTIAL, issuer: { ...CREDENTIAL.issuer, id: DID } };
const LISTED = { "@context": CREDENTIAL["@context"], issuer: DID, type: "none" };
const OWN: KnownDocuments = fetched({
  [DID_URL]: { id: DID, assertionMethod: [`${DID}#1`, "https://keys.example/1#a", "#2"] },
  "https://keys.example/1#a": { owner: DID, publicKeyMultibase: signer.multikey },
  [LIST]: signedToken(LISTED, { alg: "EdDSA", kid: `${LIST_KEY}#k` }, signer),
  "https://hosted.example/badge": { ...CREDENTIAL, credentialStatus: STATUS },
});
const WORLD: KnownDocuments = new Map([...PUBLISHED, ...OWN]);

async function ownBadges(): Promise<BadgeText[]> {
  const document = await signed({ ...BY_DID, credentialStatus: [STATUS] }, signer, `${DID}#1`);
  const token = (kid: string) => signedToken(BY_DID, { alg: "EdDSA", kid }, signer);
  return [
    { form: "json", document },
    { form: "jws", token: token(`${DID}#1`) },
    { form: "jws", token: token("#key-1") },
    { form: "jws", token: token("https://keys.example/1#a") },
    { form: "url", url: "https://hosted.example/badge" },
    { form: "url", url: "http://example.org/robotics-badge.json" },
  ];
}

async function samples(): Promise<BadgeText[]> {
  const names = badgeFixtures("1edtech").filter((name) => !name.includes("/assets/"));
  const files = await Promise.all(
    names.map((name) => readBadgeFile({ fileName: name, bytes: badgeFixture(name) })),
  );
  return files.flatMap((file) => (file.ok ? file.value.badges.map(({ text }) => text) : []));
}

let texts: readonly BadgeText[] = [];
beforeAll(async () => {
  texts = [...(await samples()), ...(await ownBadges())];
});

describe("what verifying looks up", () => {
  test("is among the addresses, whatever is known", async () => {
    expect(texts.length).toBeGreaterThan(70);
    const url = fc.subarray([...WORLD.keys()]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), url, async (text, urls) => {
        const known = new Map([...WORLD].filter(([own]) => urls.includes(own)));
        expect(await missedBy(text, known)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("is reached to its end by asking again", async () => {
    for (const text of texts) {
      const documents = reached(text, WORLD);
      expect(await missedBy(text, documents)).toEqual([]);
      const [full, found] = [await stateOf(text, WORLD), await stateOf(text, documents)];
      expect(found).toEqual(full);
    }
  });
});

async function stateOf(text: BadgeText, documents: KnownDocuments) {
  return verifyBadge(text, about({ documents }));
}

test("a badge hangs on the documents along its way", async () => {
  const [byDocument] = (await ownBadges()).map((text) => [
    ...addressesOf(text, reached(text, WORLD)),
  ]);
  expect(byDocument?.sort()).toEqual([DID_URL, "https://keys.example/1#a", LIST, LIST_KEY].sort());
});

test("a signed assertion leads to class, key, issuer and list", () => {
  const token = badgeFixture("1edtech/ob20/simple-revoked.jwt").toString("utf8").trim();
  const text = { form: "jws", token } as const;
  const names = [...reached(text, WORLD).keys()].map((url) => url.split("/").at(-1));
  expect(names).toContain("revocation-list.json");
  expect(names).toContain("organization-with-revocation-list.json");
});

test.each<[string, string]>([
  ["another scheme", "ftp://lists.example/1"],
  ["a text", "urn:uuid:1"],
  ["a control character", "https://lists.example/\u0000"],
  ["half a pair", "https://lists.example/\ud800"],
  ["a blank", "https://lists.example/a b"],
  ["3,000 characters", `https://lists.example/${"a".repeat(3_000)}`],
])("an address that is %s is not followed", (_, list) => {
  const credentialStatus = { ...STATUS, statusListCredential: list };
  const document: JsonObject = { ...CREDENTIAL, credentialStatus };
  expect(addressesOf({ form: "json", document }, new Map())).toEqual([CREDENTIAL.issuer.id]);
});

test("only an assertion that is not signed is proved by a copy", () => {
  const assertion = badgeJson("1edtech/ob20/basic-assertion.json");
  expect(hostedAddressOf({ form: "json", document: assertion })).toBe(assertion.id);
  const signedOne = { ...assertion, verification: { type: "SignedBadge" } };
  expect(hostedAddressOf({ form: "json", document: signedOne })).toBeNull();
  expect(hostedAddressOf({ form: "json", document: CREDENTIAL })).toBeNull();
  expect(hostedAddressOf({ form: "url", url: assertion.id })).toBeNull();
});
