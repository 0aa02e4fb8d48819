import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { canonicalRdf } from "@/db/badges/verify/canonical-rdf";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import type { JsonObject } from "@/lib/json";
import { about, badgeJson } from "@/tests/support/badges/about";
import { newSigner, signed } from "@/tests/support/badges/sign";

const ORIGINAL = badgeJson("1edtech/ob30/simple.json");

const fetching = vi.fn(() => Promise.reject(new Error("Nothing is fetched.")));

beforeEach(() => {
  vi.stubGlobal("fetch", fetching);
});

afterEach(() => {
  expect(fetching).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

async function integrityOf(document: JsonObject) {
  const { integrity } = await verifyBadge({ form: "json", document }, about());
  return integrity;
}

function withContext(...added: readonly unknown[]): JsonObject {
  return { ...ORIGINAL, "@context": [...ORIGINAL["@context"], ...added] };
}

describe("a context that is not bundled cannot be checked", () => {
  test.each([
    ["an unknown address", "https://badges.example/context"],
    ["other letters", "https://www.w3.org/ns/Credentials/v2"],
    ["a fragment", "https://www.w3.org/ns/credentials/v2#"],
    ["another scheme", "http://www.w3.org/ns/credentials/v2"],
    ["a file", "file:///etc/passwd"],
    ["a relative address", "context.json"],
    ["no address", 7],
    ["an import", { "@import": "https://badges.example/context" }],
  ])("%s", async (_, context) => {
    const integrity = await integrityOf(withContext(context));
    expect(integrity.verdict).toBe("cannot-check");
  });
});

describe("a context that comes with the product needs no network", () => {
  test.each<[string, JsonObject]>([
    ["https://w3id.org/security/data-integrity/v2", {}],
    ["https://w3id.org/security/multikey/v1", { evidence: { type: ["Evidence", "Multikey"] } }],
    ["https://www.w3.org/ns/did/v1", { alsoKnownAs: "https://a.example/1" }],
    ["https://w3id.org/vc/status-list/2021/v1", { credentialStatus: entry("StatusList2021Entry") }],
    [
      "https://www.w3.org/ns/credentials/status/v1",
      { credentialStatus: entry("BitstringStatusListEntry") },
    ],
    ["https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", {}],
    ["https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json", {}],
  ])("%s", async (context, changes) => {
    const signer = newSigner();
    const document = { ...withContext(context), ...changes };
    const badge = await signed(document, signer, `${ORIGINAL.issuer.id}#${signer.multikey}`);
    expect((await integrityOf(badge)).verdict).toBe("fits");
  });

  function entry(type: string): JsonObject {
    const statusListCredential = "https://a.example/status";
    return { type, statusPurpose: "revocation", statusListIndex: "7", statusListCredential };
  }
});

describe("what a badge explains itself may not change what is known", () => {
  test.each([
    ["the subject", { credentialSubject: "https://a.example/x" }],
    ["the type", { type: "https://a.example/type" }],
    ["a keyword by another name", { kind: "@type" }],
    ["a term of badges", { achievement: { "@id": "https://a.example/x" } }],
    ["rules for what lies below", { course: { "@id": "https://a.example/x", "@context": {} } }],
    ["a base", { "@base": "https://a.example/" }],
    ["forgetting", { "@propagate": false }],
  ])("%s", async (_, context) => {
    expect(await integrityOf(withContext(context))).toEqual({
      verdict: "cannot-check",
      why: "context-redefines",
    });
    const below = { ...ORIGINAL.credentialSubject, "@context": context };
    expect(await integrityOf({ ...ORIGINAL, credentialSubject: below })).toEqual({
      verdict: "cannot-check",
      why: "context-redefines",
    });
  });

  test("a word of its own is fine, and signed", async () => {
    const signer = newSigner();
    const document = { ...withContext({ mentor: "https://a.example/mentor" }), mentor: "A. Other" };
    const badge = await signed(document, signer, `${ORIGINAL.issuer.id}#${signer.multikey}`);
    expect((await integrityOf(badge)).verdict).toBe("fits");
    expect(await integrityOf({ ...badge, mentor: "B. Other" })).toEqual({
      verdict: "does-not-fit",
      why: "signature-wrong",
    });
  });
});

test("a member that no context explains is not covered, and refused", async () => {
  expect(await integrityOf({ ...ORIGINAL, grade: "A" })).toEqual({
    verdict: "does-not-fit",
    why: "terms-undefined",
  });
});

test("members may not be moved elsewhere, where a reader misses them", async () => {
  const { name, ...achievement } = ORIGINAL.credentialSubject.achievement;
  const credentialSubject = { ...ORIGINAL.credentialSubject, achievement };
  const moved = { "@included": [{ id: achievement.id, name }] };
  expect(await integrityOf({ ...ORIGINAL, credentialSubject, ...moved })).toEqual({
    verdict: "cannot-check",
    why: "context-redefines",
  });
});

test("a graph made to take forever is given up in time", async () => {
  const nodes = Array.from({ length: 9 }, (_, at) => at);
  const clique = nodes.map((from) => ({
    id: `_:n${from}`,
    knows: nodes.filter((to) => to !== from).map((to) => ({ id: `_:n${to}` })),
  }));
  const document = {
    "@context": ["https://www.w3.org/ns/credentials/v2", { knows: "https://a.example/knows" }],
    type: "VerifiableCredential",
    credentialSubject: clique,
  };
  const begin = performance.now();
  expect(await canonicalRdf(document)).toEqual({ ok: false, problem: "too-complex" });
  expect(performance.now() - begin).toBeLessThan(5_000);
});

test.each([
  ["too deep", { ...ORIGINAL, name: nested(100_000) }],
  ["too large", { ...ORIGINAL, name: "x".repeat(300 * 1024) }],
  ["with a name that hides others", JSON.parse(`{"type":"Assertion","a":{"__proto__":{"b":1}}}`)],
])("a document %s is unreadable", async (_, document) => {
  expect(await integrityOf(document)).toEqual({ verdict: "does-not-fit", why: "unreadable" });
});

function nested(depth: number): unknown {
  let value: unknown = "x";
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}
