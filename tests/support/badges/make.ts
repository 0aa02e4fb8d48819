import { createHash } from "node:crypto";
import type { JsonObject } from "@/lib/json";
import { type Signer, signed, signedToken } from "./sign";

export const ISSUER = "https://academy.example/issuers/1";

type Said = {
  readonly id?: string;
  readonly issuer?: string;
  readonly issuerName?: string;
  readonly name?: string;
  readonly type?: string;
  /** Plain address of the holder; hashed with a salt. */
  readonly address?: string;
  readonly from?: string;
  readonly until?: string;
  readonly result?: string;
  readonly more?: JsonObject;
};

/** An Open Badges 3.0 credential with a hashed recipient, not signed yet. */
export function credential({
  id = "urn:uuid:11111111-1111-4111-8111-111111111111",
  issuer = ISSUER,
  issuerName = "Academy",
  name = "Subnetting",
  type = "MicroCredential",
  address = "ada@old.example",
  from = "2026-03-01T00:00:00Z",
  until,
  result,
  more = {},
}: Said = {}): JsonObject {
  const digest = createHash("sha256").update(`${address}salt`).digest("hex");
  return {
    "@context": [
      "https://www.w3.org/ns/credentials/v2",
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    id,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    issuer: { id: issuer, type: ["Profile"], name: issuerName },
    validFrom: from,
    ...(until === undefined ? {} : { validUntil: until }),
    credentialSubject: {
      type: ["AchievementSubject"],
      identifier: [
        {
          type: "IdentityObject",
          hashed: true,
          identityHash: `sha256$${digest}`,
          identityType: "emailAddress",
          salt: "salt",
        },
      ],
      achievement: {
        id: "https://academy.example/badges/subnetting",
        type: ["Achievement"],
        achievementType: type,
        name,
        description: "Splits networks.",
        criteria: { narrative: "Passed the lab." },
      },
      ...(result === undefined ? {} : { result: [{ type: ["Result"], status: result }] }),
    },
    ...more,
  };
}

/** The credential with an embedded proof; the key lies in the address of the method, as is common. */
export function embedded(document: JsonObject, signer: Signer): Promise<JsonObject> {
  return signed(document, signer, `${issuerOf(document)}#${signer.multikey}`);
}

/** The credential as a JWT with its key in the header. */
export function asToken(document: JsonObject, signer: Signer): string {
  const validFrom = Math.floor(Date.parse(String(document.validFrom)) / 1000);
  const claims = { iss: issuerOf(document), jti: document.id, nbf: validFrom };
  const header = { alg: "EdDSA", typ: "JWT", jwk: signer.jwk };
  return signedToken({ ...document, ...claims }, header, signer);
}

function issuerOf({ issuer }: JsonObject): string {
  const { id } = issuer as { id: string }; // as `credential` makes it
  return id;
}

export function asFile(content: unknown): Uint8Array {
  return Buffer.from(typeof content === "string" ? content : JSON.stringify(content));
}
