import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import { badgeState } from "@/lib/badge/verify/verdict";
import type { JsonObject } from "@/lib/json";
import { about, badgeJson, FETCHED_AT, fetched } from "@/tests/support/badges/about";
import { newSigner, type Signer, signed, signedToken } from "@/tests/support/badges/sign";

const ORIGINAL = badgeJson("1edtech/ob30/simple.json");
const ISSUER: string = ORIGINAL.issuer.id;
const LIST = "https://example.com/status/3";
const INDEX = 94_567;

const issuer = newSigner();
const stranger = newSigner();
const METHOD = `${ISSUER}#${issuer.multikey}`;

async function badgeWith(credentialStatus: unknown): Promise<JsonObject> {
  return signed({ ...ORIGINAL, credentialStatus }, issuer, METHOD);
}

function entry(changes: JsonObject = {}): JsonObject {
  return {
    type: "BitstringStatusListEntry",
    statusPurpose: "revocation",
    statusListIndex: String(INDEX),
    statusListCredential: LIST,
    ...changes,
  };
}

function bits(set: readonly number[], bytes = 16_384): Buffer {
  const list = Buffer.alloc(bytes);
  for (const index of set) list[index >> 3] = (list[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return list;
}

function packed(list: Buffer): string {
  return `u${gzipSync(list).toString("base64url")}`;
}

function listOf(subject: JsonObject, changes: JsonObject = {}): JsonObject {
  const credentialSubject = {
    type: "BitstringStatusList",
    statusPurpose: "revocation",
    encodedList: packed(bits([INDEX])),
    ...subject,
  };
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: ISSUER,
    validFrom: "2026-01-01T00:00:00Z",
    credentialSubject,
    ...changes,
  };
}

function signedList(list: JsonObject, by: Signer = issuer) {
  return signed(list, by, `${ISSUER}#${by.multikey}`);
}

async function currencyOf(document: JsonObject, documents: Readonly<Record<string, unknown>>) {
  const pins = [{ issuer: ISSUER, thumbprint: issuer.thumbprint }];
  const asked = about({
    documents: fetched(documents),
    pins,
    statusKnownAt: "2026-10-01T00:00:00Z",
  });
  const verdicts = await verifyBadge({ form: "json", document }, asked);
  expect(verdicts.issuer.verdict).toBe("confirmed");
  return { ...verdicts.currency, state: badgeState(verdicts) };
}

test("the left-most bit of the right byte is the badge's", async () => {
  const list = await signedList(listOf({}));
  const badge = await badgeWith(entry());
  expect(await currencyOf(badge, { [LIST]: list })).toMatchObject({
    verdict: "revoked",
    state: "revoked-or-expired",
    checkedAt: FETCHED_AT,
  });
  for (const neighbour of [INDEX - 1, INDEX + 1, 0]) {
    const other = await badgeWith(entry({ statusListIndex: neighbour }));
    expect(await currencyOf(other, { [LIST]: list })).toMatchObject({ state: "verified" });
  }
});

test("a list as a JWT is read as well", async () => {
  const token = signedToken(listOf({}), { alg: "EdDSA", jwk: issuer.jwk }, issuer);
  const badge = await badgeWith(entry());
  expect(await currencyOf(badge, { [LIST]: token })).toMatchObject({ verdict: "revoked" });
});

test("a list of the year 2021 is read with its own context, and has no prefix", async () => {
  const credentialSubject = {
    type: "StatusList2021",
    statusPurpose: "revocation",
    encodedList: packed(bits([INDEX])).slice(1),
  };
  const list = await signedList({
    "@context": [
      "https://www.w3.org/2018/credentials/v1",
      "https://w3id.org/vc/status-list/2021/v1",
      "https://w3id.org/security/data-integrity/v2",
    ],
    type: ["VerifiableCredential", "StatusList2021Credential"],
    issuer: ISSUER,
    issuanceDate: "2026-01-01T00:00:00Z",
    credentialSubject,
  });
  const badge = (index: number) => {
    const contexts = [...ORIGINAL["@context"], "https://w3id.org/vc/status-list/2021/v1"];
    const credentialStatus = entry({ type: "StatusList2021Entry", statusListIndex: String(index) });
    return signed({ ...ORIGINAL, "@context": contexts, credentialStatus }, issuer, METHOD);
  };
  const documents = { [LIST]: list };
  expect(await currencyOf(await badge(INDEX), documents)).toMatchObject({ verdict: "revoked" });
  expect(await currencyOf(await badge(1), documents)).toMatchObject({ verdict: "valid" });
});

test("suspension is another purpose, and another verdict", async () => {
  const list = await signedList(listOf({ statusPurpose: ["revocation", "suspension"] }));
  const badge = await badgeWith([
    entry({ statusPurpose: "suspension" }),
    entry({ statusListIndex: 1 }),
  ]);
  expect(await currencyOf(badge, { [LIST]: list })).toMatchObject({ verdict: "suspended" });
});

test("a message counts neither for nor against a badge", async () => {
  const badge = await badgeWith(entry({ statusPurpose: "message" }));
  expect(await currencyOf(badge, {})).toMatchObject({ verdict: "valid", state: "verified" });
});

const UNKNOWN = { verdict: "status-unknown", since: "2026-10-01T00:00:00Z", state: "cannot-check" };

test("a list that nobody reached leaves the status unknown, since it was last known", async () => {
  expect(await currencyOf(await badgeWith(entry()), {})).toMatchObject(UNKNOWN);
});

describe("a list that opens nothing", () => {
  const clear = { encodedList: packed(bits([])) };

  test.each<[string, JsonObject]>([
    ["is too short", listOf({ encodedList: packed(bits([], 16_383)) })],
    ["is a bomb", listOf({ encodedList: packed(Buffer.alloc(64 * 1024 * 1024)) })],
    ["is not packed", listOf({ encodedList: `u${bits([]).toString("base64url")}` })],
    ["is not in base64url", listOf({ encodedList: "u###" })],
    ["has no prefix", listOf({ encodedList: packed(bits([])).slice(1) })],
    ["has another purpose", listOf({ ...clear, statusPurpose: "suspension" })],
    ["is of another kind", listOf(clear, { type: ["VerifiableCredential"] })],
    ["is by another issuer", listOf(clear, { issuer: "https://other.example" })],
    ["has ended", listOf(clear, { validUntil: "2026-11-21T00:00:00Z" })],
    ["is not in force yet", listOf(clear, { validFrom: "2026-11-23T00:00:00Z" })],
  ])("%s", async (_, list) => {
    const badge = await badgeWith(entry());
    expect(await currencyOf(badge, { [LIST]: await signedList(list) })).toMatchObject(UNKNOWN);
  });

  test("is signed by a stranger, changed, or not signed", async () => {
    const badge = await badgeWith(entry());
    const own = await signedList(listOf({}));
    const changed = { ...own, credentialSubject: listOf(clear).credentialSubject };
    for (const list of [await signedList(listOf(clear), stranger), changed, listOf(clear), 7]) {
      expect(await currencyOf(badge, { [LIST]: list })).toMatchObject(UNKNOWN);
    }
  });

  test.each<[string, JsonObject]>([
    ["an index beyond the list", { statusListIndex: "131072" }],
    ["an index below zero", { statusListIndex: -1 }],
    ["an index that is no number", { statusListIndex: "1e3" }],
    ["an unknown purpose", { statusPurpose: "mood" }],
    ["more bits than one", { statusSize: 2 }],
  ])("is asked for %s", async (_, changes) => {
    const badge = await badgeWith(entry(changes));
    const list = await signedList(listOf(clear));
    expect(await currencyOf(badge, { [LIST]: list })).toMatchObject({ verdict: "status-unknown" });
  });
});
