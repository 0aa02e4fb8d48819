import { z } from "zod";
import { decodeBase64url } from "@/lib/badge/verify/encodings/base64url";
import { line, text } from "@/lib/text";
import { urlOf } from "@/lib/url";

const SHORTEST_REASON = 10;
const LONGEST_KEY = 16_000;
const THUMBPRINT_BYTES = 32;

export const pinFields = {
  /** Compared letter by letter with what badges name, so that it is kept as it is given. */
  issuer: line(2_000).refine(
    isIssuer,
    "Give the issuer’s address (https://…) or its DID (did:…), exactly as its badges do.",
  ),
  thumbprint: line(100).refine(
    (value) => decodeBase64url(value)?.length === THUMBPRINT_BYTES,
    "This is no thumbprint: 43 letters and digits, the SHA-256 of RFC 7638 in base64url.",
  ),
  key: text(LONGEST_KEY),
  reason: text(2_000).refine(
    (reason) => reason.length >= SHORTEST_REASON,
    "Say how it was made sure of, so that an auditor understands it.",
  ),
};

function isIssuer(value: string): boolean {
  if (value.startsWith("https://")) return !/\s/.test(value) && urlOf(value) !== null;
  return /^did:[a-z0-9]+:[^\s#?]+$/.test(value);
}

/** A key signs for an issuer: the key itself, or else its thumbprint. Who says so is the actor. */
export const PinIssuer = z.strictObject({
  issuer: pinFields.issuer,
  thumbprint: pinFields.thumbprint
    .optional()
    .describe("RFC 7638, SHA-256, base64url. Instead of the key."),
  key: z
    .union([pinFields.key, z.record(z.string(), z.unknown())])
    .optional()
    .describe("A public key: JWK, did:key, Multikey or PEM. Only its thumbprint is kept."),
  reason: pinFields.reason,
});
export type PinIssuer = z.output<typeof PinIssuer>;
