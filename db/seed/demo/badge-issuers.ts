import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { pinIssuer } from "@/db/commands/issuer-pin/pin-issuer";
import type { Actor } from "@/lib/access";
import { PinIssuer } from "@/lib/badge/pin/pin-issuer";
import type { JsonObject } from "@/lib/json";

/** Somebody who signs badges in the demo world; the key is made with it and kept nowhere. */
export type BadgeIssuer = {
  readonly id: string;
  readonly name: string;
  readonly jwk: JsonObject;
  readonly privateKey: KeyObject;
};

/** An issuer at an address that belongs to nobody, with a key of its own. */
export function badgeIssuer(name: string): BadgeIssuer {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const host = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  const jwk = { ...publicKey.export({ format: "jwk" }) };
  return { id: `https://badges.${host}.example/issuer`, name, jwk, privateKey };
}

/** Lets badges that the issuer signed be believed. */
export async function pinned(actor: Actor, { id, name, jwk }: BadgeIssuer): Promise<void> {
  const reason = `The key was compared with what ${name} published on its pages.`;
  const pin = PinIssuer.parse({ issuer: id, key: jwk, reason });
  const answer = await pinIssuer(actor, pin);
  if (!answer.ok) throw new Error(`The key of ${name} could not be pinned.`);
}

/** A credential as a JWT (Open Badges 3.0 § 8.2), with its key beside it. */
export function badgeToken(credential: JsonObject, { id, jwk, privateKey }: BadgeIssuer): string {
  const { validFrom, validUntil } = credential;
  const claims = {
    ...{ iss: id, jti: credential.id, nbf: secondOf(validFrom) },
    ...(validUntil === undefined ? {} : { exp: secondOf(validUntil) }),
  };
  const parts = [
    { alg: "EdDSA", typ: "JWT", jwk },
    { ...credential, ...claims },
  ];
  const signed = parts.map((part) => base64url(JSON.stringify(part))).join(".");
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString("base64url")}`;
}

function secondOf(instant: unknown): number {
  return Math.floor(Date.parse(String(instant)) / 1_000);
}

function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}
