import type { BadgeText } from "@/lib/badge/badge-text";
import type { JsonObject } from "@/lib/json";
import { type Signer, signedToken } from "./sign";

/** A badge that leads to an address, and what has to be known for it to do so. */
export type Naming = {
  readonly text: BadgeText;
  readonly known: Readonly<Record<string, JsonObject>>;
};

const CONTEXT = "https://w3id.org/openbadges/v2";
const CLASS = "https://known.example/class";
const PROFILE = "https://known.example/profile";

const ASSERTION = {
  "@context": CONTEXT,
  ...{ id: "https://known.example/assertion", type: "Assertion", issuedOn: "2026-01-01T00:00:00Z" },
  recipient: { type: "email", hashed: false, identity: "ada@example.org" },
  ...{ badge: CLASS, verification: { type: "HostedBadge" } },
};

const CREDENTIAL = {
  "@context": [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
  ],
  type: ["VerifiableCredential", "OpenBadgeCredential"],
  issuer: "https://known.example/issuer",
  validFrom: "2026-01-01T00:00:00Z",
  credentialSubject: { type: "AchievementSubject" },
};

/** Badges that name an address in every place from which verifying would follow it. */
export function badgesNaming(address: string, signer: Signer): readonly Naming[] {
  const token = (payload: JsonObject, header: JsonObject = { kid: "https://known.example/key" }) =>
    ({ form: "jws", token: signedToken(payload, { alg: "EdDSA", ...header }, signer) }) as const;
  const json = (document: JsonObject) => ({ form: "json", document }) as const;
  const proof = { type: "DataIntegrityProof", cryptosuite: "eddsa-rdfc-2022" };
  const bits = {
    type: "BitstringStatusListEntry",
    statusPurpose: "revocation",
    statusListIndex: 1,
  };
  const digest = Buffer.from(address).toString("base64url");
  const [own, ownClass] = [`${PROFILE}/${digest}`, `${CLASS}/${digest}`];
  const signedAssertion = {
    ...ASSERTION,
    ...{ badge: ownClass, verification: { type: "SignedBadge", creator: address } },
  };
  const known = { [ownClass]: { type: "BadgeClass", id: ownClass, issuer: own } };
  return [
    { text: { form: "url", url: address }, known: {} },
    { text: json({ ...ASSERTION, id: address }), known: {} },
    { text: json({ ...ASSERTION, badge: address }), known: {} },
    { text: json({ ...ASSERTION, badge: { id: CLASS, issuer: address } }), known: {} },
    { text: token(signedAssertion, {}), known },
    {
      text: token(signedAssertion, {}),
      known: { ...known, [own]: { id: own, revocationList: address, publicKey: address } },
    },
    { text: json({ ...CREDENTIAL, issuer: address }), known: {} },
    { text: token(CREDENTIAL, { kid: address }), known: {} },
    { text: json({ ...CREDENTIAL, proof: { ...proof, verificationMethod: address } }), known: {} },
    {
      text: json({ ...CREDENTIAL, credentialStatus: { ...bits, statusListCredential: address } }),
      known: {},
    },
    {
      text: json({
        ...CREDENTIAL,
        credentialStatus: { type: "1EdTechRevocationList", id: address },
      }),
      known: {},
    },
    {
      text: json({ ...CREDENTIAL, issuer: own }),
      known: { [own]: { id: own, assertionMethod: [address] } },
    },
  ];
}

/** The same where a name is a DID. */
export function badgesOf(did: string, signer: Signer): readonly Naming[] {
  return badgesNaming(did, signer).slice(6, 9);
}
