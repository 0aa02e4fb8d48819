import type { KeyProblem } from "@/lib/badge/verify/keys/public-jwk";

/** Why a key is not pinned, and what to do. */
export const KEY_REFUSALS: Readonly<Record<KeyProblem, string>> = {
  "key-malformed":
    "This is no public key. Give a JWK, a did:key, a text that begins with z, or a PEM.",
  "key-private":
    "This is a PRIVATE key, and nothing of it was kept. Whoever has it can sign in the issuer’s name: tell the issuer, and ask for the public half.",
  "key-not-for-signatures": "The key says of itself that it is not for signatures like these.",
  "key-weak":
    "The key is too weak. RSA keys need 2,048 bits and an exponent of 65,537 or more, and must not come from the generator of CVE-2017-15361. Ask the issuer for a better one.",
  "key-unsupported":
    "Badges are checked with Ed25519, P-256 and RSA keys (2,048 to 8,192 bits). This is another kind.",
};
