import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { VerifyAbout } from "@/db/badges/verify/verify-about";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import { badgeState } from "@/lib/badge/verify/verdict";
import { about, badgeJson, fetched } from "@/tests/support/badges/about";
import { newSigner, signedToken } from "@/tests/support/badges/sign";

const { proof: _, ...CREDENTIAL } = badgeJson("1edtech/ob30/simple.json");
const CLAIMS = {
  iss: CREDENTIAL.issuer.id,
  sub: CREDENTIAL.credentialSubject.id,
  jti: CREDENTIAL.id,
  nbf: Date.parse(CREDENTIAL.validFrom) / 1000,
};

const signer = newSigner();
const HEADER = { alg: "EdDSA", typ: "JWT", jwk: signer.jwk };
const PINS = [{ issuer: CREDENTIAL.issuer.id, thumbprint: signer.thumbprint }];

async function verdictsOn(token: string, changes: Partial<VerifyAbout> = { pins: PINS }) {
  const verdicts = await verifyBadge({ form: "jws", token }, about(changes));
  return { ...verdicts, state: badgeState(verdicts) };
}

describe("a credential as a JWT", () => {
  test.each([
    ["with claims beside it", { ...CREDENTIAL, ...CLAIMS }],
    ["without claims", CREDENTIAL],
    ["in vc", { vc: CREDENTIAL, ...CLAIMS }],
    ["that leaves id, issuer and date to the claims", { vc: bare(), ...CLAIMS }],
  ])("%s is verified with a pinned key", async (_, payload) => {
    expect((await verdictsOn(signedToken(payload, HEADER, signer))).state).toBe("verified");
    const unpinned = await verdictsOn(signedToken(payload, HEADER, signer), {});
    expect(unpinned.state).toBe("issuer-not-confirmed");
  });

  test.each([
    ["iss", "https://other.example"],
    ["iss", null],
    ["sub", "did:example:other"],
    ["jti", "https://other.example/1"],
    ["nbf", CLAIMS.nbf + 1],
    ["nbf", String(CLAIMS.nbf)],
    ["exp", 4_102_444_800],
  ])("is refused where %s is %s", async (claim, value) => {
    const vc = { ...CREDENTIAL, validUntil: "2099-01-01T00:00:00Z" };
    const token = signedToken({ vc, ...CLAIMS, [claim]: value }, HEADER, signer);
    expect((await verdictsOn(token)).integrity).toEqual({
      verdict: "does-not-fit",
      why: "claims-disagree",
    });
  });

  test("that ends by exp alone is expired on the day after", async () => {
    const payload = { vc: CREDENTIAL, ...CLAIMS, exp: Date.parse("2026-11-21T23:00:00Z") / 1000 };
    const token = signedToken(payload, HEADER, signer);
    expect((await verdictsOn(token)).currency).toMatchObject({ verdict: "expired" });
  });

  test("finds its key by its name in a JWK Set at the issuer's own address", async () => {
    const other = newSigner();
    const keys = [
      { ...other.jwk, kid: "1" },
      { ...signer.jwk, kid: "2" },
    ];
    const stateOf = async (kid: string, set: unknown) => {
      const token = signedToken({ ...CREDENTIAL }, { alg: "EdDSA", kid }, signer);
      const verdicts = await verdictsOn(token, { documents: fetched({ [CLAIMS.iss]: set }) });
      return [verdicts.state, "why" in verdicts.integrity ? verdicts.integrity.why : null];
    };
    for (const kid of ["2", "#2", `${CLAIMS.iss}#2`]) {
      expect(await stateOf(kid, { keys })).toEqual(["verified", null]);
    }
    expect(await stateOf("1", { keys })).toEqual(["failed", "signature-wrong"]);
    expect(await stateOf("3", { keys })).toEqual(["failed", "key-not-listed"]);
    expect(await stateOf("2", { keys: "2" })).toEqual(["failed", "key-not-listed"]);
    expect(await stateOf("2", { id: "https://other.example", keys })).toEqual([
      "failed",
      "key-not-listed",
    ]);
    const secret = [{ ...signer.jwk, kid: "2", d: signer.jwk.x }];
    expect(await stateOf("2", { keys: secret })).toEqual(["failed", "key-private"]);
  });

  test("finds a key that the issuer's document names", async () => {
    const kid = `${CLAIMS.iss}#key-1`;
    const content = { id: CLAIMS.iss, assertionMethod: [{ id: kid, publicKeyJwk: signer.jwk }] };
    for (const name of [kid, "#key-1", "key-1"]) {
      const token = signedToken({ ...CREDENTIAL }, { alg: "EdDSA", kid: name }, signer);
      const verdicts = await verdictsOn(token, { documents: fetched({ [CLAIMS.iss]: content }) });
      expect(verdicts.state).toBe("verified");
    }
  });
});

describe("a header that could talk the check round", () => {
  test.each([
    ["none", { alg: "none" }, "jws-unsigned"],
    ["None in other letters", { alg: "nOnE" }, "jws-unsigned"],
    ["HMAC", { alg: "HS256" }, "jws-unsigned"],
    ["another algorithm than the key's", { alg: "ES256" }, "key-not-for-signatures"],
    ["an extension that must be understood", { crit: ["exp"] }, "jws-header-refused"],
    ["an address of keys", { jku: "https://a.example" }, "jws-header-refused"],
    ["an address of certificates", { x5u: "https://a.example" }, "jws-header-refused"],
    ["an unencoded payload", { b64: false }, "jws-header-refused"],
    ["an unknown member", { zip: "DEF" }, "jws-header-refused"],
    ["a token of another kind", { typ: "at+jwt" }, "jws-type-refused"],
    ["a kind that is no text", { typ: 1 }, "jws-type-refused"],
    ["a private key", { jwk: { ...signer.jwk, d: signer.jwk.x } }, "key-private"],
    ["a key to encrypt with", { jwk: { ...signer.jwk, use: "enc" } }, "key-not-for-signatures"],
    ["a key of no bytes", { jwk: { ...signer.jwk, x: "" } }, "key-malformed"],
  ])("%s", async (_, header, why) => {
    const token = signedToken(CREDENTIAL, { ...HEADER, ...header }, signer);
    expect((await verdictsOn(token)).integrity).toEqual({ verdict: "does-not-fit", why });
  });

  test.each([
    [1024, 65_537],
    [2048, 3],
  ])("RSA of %i bits with the exponent %i is too weak", async (modulusLength, publicExponent) => {
    const pair = generateKeyPairSync("rsa", { modulusLength, publicExponent });
    const header = { alg: "RS256", jwk: pair.publicKey.export({ format: "jwk" }) };
    const text = [header, CREDENTIAL]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
    const signature = sign("sha256", Buffer.from(text), pair.privateKey).toString("base64url");
    expect((await verdictsOn(`${text}.${signature}`)).integrity).toMatchObject({ why: "key-weak" });
  });
});

test.each([
  ["nothing", ""],
  ["two parts", "e30.e30"],
  ["four parts", "e30.e30.e30.e30"],
  ["padding", `${signedToken(CREDENTIAL, HEADER, signer)}==`],
  ["a blank", ` ${signedToken(CREDENTIAL, HEADER, signer)}`],
  ["a payload that is no object", signedToken([CREDENTIAL], HEADER, signer)],
  ["a name given twice", twice()],
  ["more than is read", `${"A".repeat(500_000)}.AAAA.AAAA`],
])("a token of %s does not fit", async (_, token) => {
  expect((await verdictsOn(token)).integrity.verdict).toBe("does-not-fit");
});

function bare() {
  const { id: _id, issuer: _issuer, validFrom: _from, ...rest } = CREDENTIAL;
  return rest;
}

function twice(): string {
  const parts = [JSON.stringify(HEADER), `{"name":"a",${JSON.stringify(CREDENTIAL).slice(1)}`];
  const text = parts.map((part) => Buffer.from(part).toString("base64url")).join(".");
  return `${text}.${sign(null, Buffer.from(text), signer.privateKey).toString("base64url")}`;
}
