export const utf8 = new TextEncoder();

/** Throws on bytes that are no UTF-8. */
export function textOf(bytes) {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export function isSame(a, b) {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

export async function sha256(bytes, { subtle }) {
  return new Uint8Array(await subtle.digest("SHA-256", bytes));
}

export async function sha256Hex(bytes, tools) {
  const digest = await sha256(bytes, tools);
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function toBase64url(bytes) {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Null where it is not the one spelling of some bytes. */
export function fromBase64url(text) {
  if (typeof text !== "string" || !/^[\w-]*$/.test(text)) return null;
  try {
    const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
    return toBase64url(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** The 32 bytes of an Ed25519 key in a W3C Multikey (`z6Mk…`); null for anything else. */
export function keyIn(multikey) {
  if (typeof multikey !== "string" || !/^z[1-9A-HJ-NP-Za-km-z]{40,60}$/.test(multikey)) return null;
  let value = 0n;
  for (const letter of multikey.slice(1)) value = value * 58n + BigInt(BASE58.indexOf(letter));
  const hex = value.toString(16);
  if (hex.length !== 68 || !hex.startsWith("ed01")) return null;
  return Uint8Array.from(hex.slice(4).match(/../g), (byte) => Number.parseInt(byte, 16));
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of zip files (ISO 3309). */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
