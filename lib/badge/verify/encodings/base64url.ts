const utf8 = new TextEncoder();

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const NO_LETTER = 0xff;
const SIX_BITS = new Uint8Array(256).fill(NO_LETTER);
for (const [bits, code] of utf8.encode(ALPHABET).entries()) SIX_BITS[code] = bits;

/**
 * Reads base64url as RFC 7515 wants it: no padding, no blanks, no bits left over, so that each run
 * of bytes has exactly one spelling. Null for anything else.
 */
export function decodeBase64url(text: string): Uint8Array | null {
  const codes = utf8.encode(text);
  const left = codes.length % 4;
  const bytes = new Uint8Array((codes.length * 3) >> 2);
  let seen = 0;
  let held = 0;
  for (let at = 0, written = 0; at < codes.length; at += 4) {
    const a = bitsOf(codes[at]);
    const b = bitsOf(codes[at + 1]);
    const c = bitsOf(codes[at + 2]);
    const d = bitsOf(codes[at + 3]);
    seen |= a | b | c | d;
    held = (a << 18) | (b << 12) | (c << 6) | d;
    bytes[written++] = held >> 16;
    bytes[written++] = held >> 8;
    bytes[written++] = held;
  }
  const isSpelledOnce = left === 0 || (left !== 1 && (held & (left === 2 ? 0xffff : 0xff)) === 0);
  return seen < 64 && isSpelledOnce ? bytes : null;
}

/** What is no letter has more than six bits; beyond the end there are none. */
function bitsOf(code: number | undefined): number {
  return code === undefined ? 0 : (SIX_BITS[code] ?? 0);
}
