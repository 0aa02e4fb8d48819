import { describe, expect, test } from "vitest";
import type { VerifyAbout } from "@/db/badges/verify/verify-about";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import { badgeState } from "@/lib/badge/verify/verdict";
import type { JsonObject } from "@/lib/json";
import { about, badgeJson, fetched } from "@/tests/support/badges/about";
import { newSigner, type Signer, signed } from "@/tests/support/badges/sign";

const ORIGINAL = badgeJson("1edtech/ob30/simple.json");
const ISSUER: string = ORIGINAL.issuer.id;

const issuer = newSigner();
const forger = newSigner();

async function verdictsOn(document: JsonObject, changes: Partial<VerifyAbout>) {
  const verdicts = await verifyBadge({ form: "json", document }, about(changes));
  return { ...verdicts, state: badgeState(verdicts) };
}

function by(signer: Signer, id = ISSUER, method = `${id}#${signer.multikey}`) {
  return signed({ ...ORIGINAL, issuer: { ...ORIGINAL.issuer, id } }, signer, method);
}

test("a badge signed anew in the issuer's name fits, and counts for nothing", async () => {
  const documents = fetched({ [ISSUER]: profileListing(issuer) });
  for (const known of [{}, { documents }, { pins: [pinOf(issuer)] }]) {
    const verdicts = await verdictsOn(await by(forger), known);
    expect(verdicts.integrity.verdict).toBe("fits");
    expect(verdicts.issuer.verdict).toBe("unconfirmed");
    expect(verdicts.state).toBe("issuer-not-confirmed");
  }
});

test("a proof of a stranger beside the issuer's own changes nothing", async () => {
  const [own, foreign] = [await by(issuer), await by(forger)];
  const unknown = { type: "DataIntegrityProof", cryptosuite: "of-tomorrow" };
  const both = { ...own, proof: [unknown, foreign.proof, own.proof] };
  expect((await verdictsOn(both, { pins: [pinOf(issuer)] })).state).toBe("verified");
  const broken = { ...both, name: "Another", proof: both.proof };
  expect((await verdictsOn(broken, { pins: [pinOf(issuer)] })).state).toBe("failed");
});

describe("an issuer with an address", () => {
  test.each([
    ["lists the key itself", profileListing(issuer), "confirmed"],
    ["lists another key", profileListing(forger), "unconfirmed"],
    ["names another issuer", { ...profileListing(issuer), id: `${ISSUER}/other` }, "unconfirmed"],
    ["is a set of keys with it", { keys: [forger.jwk, issuer.jwk] }, "confirmed"],
    ["is a set of other keys", { keys: [forger.jwk] }, "unconfirmed"],
    ["is another's set of keys", { id: `${ISSUER}/o`, keys: [issuer.jwk] }, "unconfirmed"],
    ["lists no key", { id: ISSUER, type: "Profile" }, "unconfirmed"],
    ["is no document", "not JSON", "unconfirmed"],
  ])("that %s", async (_, profile, verdict) => {
    const documents = fetched({ [ISSUER]: profile });
    expect((await verdictsOn(await by(issuer), { documents })).issuer.verdict).toBe(verdict);
  });

  test("is not answered for by another document of its host", async () => {
    const method = "https://example.com/users/mallory/key";
    const key = { id: method, controller: ISSUER, publicKeyMultibase: forger.multikey };
    const verdicts = await verdictsOn(await by(forger, ISSUER, method), {
      documents: fetched({ [method]: key, [ISSUER]: profileListing(issuer) }),
    });
    expect(verdicts.integrity.verdict).toBe("fits");
    expect(verdicts.issuer).toEqual({ verdict: "unconfirmed", why: "key-not-the-issuers" });
  });
});

describe("an issuer with a DID", () => {
  const web = "did:web:badges.example:issuers:7";
  const webUrl = "https://badges.example/issuers/7/did.json";

  test.each([
    ["did:key, with its fragment", (key: string) => `did:key:${key}#${key}`],
    ["did:key, without", (key: string) => `did:key:${key}`],
  ])("%s is its own key", async (_, method) => {
    const id = `did:key:${issuer.multikey}`;
    const verdicts = await verdictsOn(await by(issuer, id, method(issuer.multikey)), {});
    expect(verdicts.issuer).toEqual({ verdict: "confirmed", by: "did-key" });
    expect(verdicts.state).toBe("verified");
    const forged = await verdictsOn(await by(forger, id, method(forger.multikey)), {});
    expect(forged.state).toBe("issuer-not-confirmed");
  });

  test.each([
    ["by reference", [`${web}#1`]],
    ["by a reference without the DID", ["#1"]],
    ["embedded", [methodOf(web, issuer)]],
  ])("did:web lists the key for assertions, %s", async (_, assertionMethod) => {
    const content = { id: web, verificationMethod: [methodOf(web, issuer)], assertionMethod };
    const documents = fetched({ [webUrl]: content });
    const verdicts = await verdictsOn(await by(issuer, web, `${web}#1`), { documents });
    expect(verdicts.issuer).toEqual({ verdict: "confirmed", by: "did-document" });
  });

  test("a key for another purpose than assertions is not the issuer's word", async () => {
    const content = { id: web, verificationMethod: [methodOf(web, issuer)] };
    const documents = fetched({ [webUrl]: content });
    const verdicts = await verdictsOn(await by(issuer, web, `${web}#1`), { documents });
    expect(verdicts.integrity.verdict).toBe("fits");
    expect(verdicts.issuer.verdict).toBe("unconfirmed");
  });

  test("without its document nobody can check", async () => {
    const verdicts = await verdictsOn(await by(issuer, web, `${web}#1`), {});
    expect(verdicts.integrity).toEqual({ verdict: "cannot-check", why: "key-not-known" });
  });
});

function pinOf({ thumbprint }: Signer) {
  return { issuer: ISSUER, thumbprint };
}

function profileListing({ multikey }: Signer) {
  const key = { id: `${ISSUER}#${multikey}`, type: "Multikey", publicKeyMultibase: multikey };
  return { id: ISSUER, type: "Profile", assertionMethod: [key] };
}

function methodOf(did: string, { multikey }: Signer) {
  return { id: `${did}#1`, type: "Multikey", controller: did, publicKeyMultibase: multikey };
}
