import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** Changes with the form of what is sealed, so that an old one is never opened as a new one. */
const FORM = 1;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + SALT_BYTES + NONCE_BYTES + TAG_BYTES;

/**
 * Seals bytes under the installation's secret: AES-256-GCM, its key by HKDF-SHA-256 (RFC 5869) with a
 * salt of its own. `name` is not kept, but has to be said again to open it: what is sealed cannot be put
 * in the place of something else.
 */
export function seal(bytes: Uint8Array, name: string, secret: string): Buffer {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, salt), nonce);
  cipher.setAAD(Buffer.from(name, "utf8"));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(FORM), salt, nonce, cipher.getAuthTag(), sealed]);
}

/** Null where it was sealed under another secret or name, or is damaged. */
export function unseal(sealed: Uint8Array, name: string, secret: string): Buffer | null {
  const whole = Buffer.from(sealed);
  if (whole.length < HEAD_BYTES || whole[0] !== FORM) return null;
  const salt = whole.subarray(1, 1 + SALT_BYTES);
  const nonce = whole.subarray(1 + SALT_BYTES, HEAD_BYTES - TAG_BYTES);
  const options = { authTagLength: TAG_BYTES };
  const cipher = createDecipheriv("aes-256-gcm", keyOf(secret, salt), nonce, options);
  cipher.setAAD(Buffer.from(name, "utf8"));
  cipher.setAuthTag(whole.subarray(HEAD_BYTES - TAG_BYTES, HEAD_BYTES));
  const opened = cipher.update(whole.subarray(HEAD_BYTES));
  try {
    return Buffer.concat([opened, cipher.final()]);
  } catch {
    // `final` throws nothing but "this does not fit".
    return null;
  }
}

function keyOf(secret: string, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, "tessera sealed key", 32));
}
