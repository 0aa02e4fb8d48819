import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, test } from "vitest";
import { holdsPrivateKey, pastedKey } from "@/lib/badge/pin/pasted-key";
import { fail } from "@/lib/result";

/** From the W3C's Data Integrity EdDSA Cryptosuites 1.0, appendix B.1. */
const MULTIKEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
const SECRET_MULTIKEY = "z3u2en7t5LR2WtQH5PfFqMqwVHgeXouLzo6haApm8XHqvjxq";

const ed25519 = generateKeyPairSync("ed25519");
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = (key: KeyObject, type: "spki" | "pkcs8") => String(key.export({ format: "pem", type }));
const jwk = (key: KeyObject) => ({ ...key.export({ format: "jwk" }) });

describe("a public key is read in each form in which issuers publish it", () => {
  test.each([
    ["a multikey", ` ${MULTIKEY}\n`, "multikey"],
    ["a did:key", `did:key:${MULTIKEY}`, "multikey"],
    ["a did:key with its fragment", `did:key:${MULTIKEY}#${MULTIKEY}`, "multikey"],
    ["a JWK as text", JSON.stringify(jwk(ed25519.publicKey)), "jwk"],
    ["a JWK as it is", jwk(rsa.publicKey), "jwk"],
    ["a verification method", { id: "#1", publicKeyMultibase: MULTIKEY }, "multikey"],
    ["an Open Badges 2.0 key", { publicKeyPem: pem(rsa.publicKey, "spki") }, "pem"],
    ["a PEM", pem(rsa.publicKey, "spki"), "pem"],
  ] as const)("%s", (_name, pasted, form) => {
    expect(pastedKey(pasted)).toMatchObject({ ok: true, value: { form } });
  });

  test("of a JWK nothing is passed on but the key", () => {
    const pasted = { ...jwk(ed25519.publicKey), kid: "key-1", note: "from the registrar" };
    expect(pastedKey(pasted)).toMatchObject({ value: { jwk: jwk(ed25519.publicKey) } });
  });
});

describe("a private key is refused in each form", () => {
  const secret = jwk(ed25519.privateKey);
  test.each([
    ["a JWK", JSON.stringify(secret)],
    ["a JWK that is cut off", JSON.stringify(secret).slice(0, -2)],
    ["an RSA JWK", jwk(rsa.privateKey)],
    [
      "a JWK whose member is written in another way",
      JSON.stringify(secret).replace('"d"', '"\\u0064"'),
    ],
    ["a symmetric key", { kty: "oct", k: "c2VjcmV0" }],
    ["a JWK in a document", { id: "#1", publicKeyJwk: secret }],
    ["a key pair", { publicKeyMultibase: MULTIKEY, privateKeyMultibase: SECRET_MULTIKEY }],
    ["a key pair of the newer name", { publicKeyMultibase: MULTIKEY, secretKeyMultibase: "z1" }],
    ["a PEM", pem(rsa.privateKey, "pkcs8")],
    ["a PEM after a public one", pem(rsa.publicKey, "spki") + pem(rsa.privateKey, "pkcs8")],
    ["a multikey", SECRET_MULTIKEY],
    ["a did:key", `did:key:${SECRET_MULTIKEY}`],
  ])("%s", (_name, pasted) => {
    expect(pastedKey(pasted)).toEqual(fail("key-private"));
  });
});

test.each([
  ["nothing", ""],
  ["prose", "the key of the academy"],
  ["a certificate’s name", "did:web:academy.example"],
  ["JSON without a key", "{}"],
  ["half a JWK", '{"kty":"OKP"'],
])("%s is no key", (_name, pasted) => {
  expect(pastedKey(pasted)).toEqual(fail("key-malformed"));
});

test.each([
  ["what somebody writes of a key", "They read the key out to me."],
  ["a public multikey", MULTIKEY],
  ["a word with a z", "zebra"],
])("%s is not taken for a private key", (_name, text) => {
  expect(holdsPrivateKey(text)).toBe(false);
});
