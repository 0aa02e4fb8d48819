import { gzipSync } from "node:zlib";
import type { Sql } from "postgres";
import type { JsonObject } from "@/lib/json";
import { badgeJson } from "./about";
import type { Answer } from "./servers";
import { newSigner, signed } from "./sign";

const DID = "did:web:badges.example";
const LIST = "https://badges.example/lists";
const { proof: _, ...CREDENTIAL } = badgeJson("1edtech/ob30/simple.json");

/** What an issuer of the Internet does with badges, and with those who ask about them. */
export type LivingIssuer = {
  /** A badge with a place of its own in the issuer's lists. */
  readonly badge: (index: number, dates: JsonObject) => Promise<JsonObject>;
  readonly answer: Answer;
  readonly revoked: Set<number>;
  readonly suspended: Set<number>;
  /** How the server is; it answers in the first state alone. */
  state: "well" | "down" | "hostile";
};

/** An issuer with a DID of its own host, which keeps lists of what is revoked and suspended. */
export function livingIssuer(): LivingIssuer {
  const signer = newSigner();
  const key = { id: `${DID}#1`, type: "Multikey", controller: DID };
  const document = {
    id: DID,
    assertionMethod: [{ ...key, publicKeyMultibase: signer.multikey }],
  };
  const listed = (purpose: string, set: ReadonlySet<number>) =>
    signed(statusList(purpose, set), signer, `${DID}#1`);
  const issuer: LivingIssuer = {
    ...{ revoked: new Set(), suspended: new Set(), state: "well" },
    badge: (index, dates) => {
      const credentialStatus = ["revocation", "suspension"].map((statusPurpose) => ({
        ...{ type: "BitstringStatusListEntry", statusPurpose, statusListIndex: String(index) },
        statusListCredential: `${LIST}/${statusPurpose}`,
      }));
      const own = { id: `https://badges.example/badges/${index}`, credentialStatus, ...dates };
      const named = { ...CREDENTIAL.issuer, id: DID };
      return signed({ ...CREDENTIAL, issuer: named, ...own }, signer, `${DID}#1`);
    },
    answer: async ({ url = "" }, response) => {
      if (issuer.state === "down") response.writeHead(503).end();
      else if (issuer.state === "hostile") response.end("<html>");
      else if (url === "/.well-known/did.json") response.end(JSON.stringify(document));
      else if (url === "/lists/revocation")
        response.end(JSON.stringify(await listed("revocation", issuer.revoked)));
      else response.end(JSON.stringify(await listed("suspension", issuer.suspended)));
    },
  };
  return issuer;
}

function statusList(statusPurpose: string, set: ReadonlySet<number>): JsonObject {
  const bits = Buffer.alloc(16_384);
  for (const index of set) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  const encodedList = `u${gzipSync(bits).toString("base64url")}`;
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    ...{ issuer: DID, validFrom: "2024-01-01T00:00:00Z" },
    credentialSubject: { type: "BitstringStatusList", statusPurpose, encodedList },
  };
}

/** From now on the catalogue has the credential's issuer at home there. */
export async function issuedAt(sql: Sql, credentialId: string, url: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select set_config('tessera.actor', 'arranger', true)`;
    await tx`with issuer as (insert into issuers (name, url) values (${url}, ${url}) returning id)
      update credential_definitions set issuer_id = issuer.id from issuer
      where credential_definitions.id = ${credentialId}`;
  });
}
