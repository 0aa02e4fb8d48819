const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const SIX_BITS = new Int8Array(128).fill(-1);
for (const [bits, letter] of [...ALPHABET].entries()) SIX_BITS[letter.charCodeAt(0)] = bits;

/**
 * Reads base64url as RFC 7515 wants it: no padding, no blanks, no bits left over, so that each run
 * of bytes has exactly one spelling. Null for anything else.
 */
export function decodeBase64url(text: string): Uint8Array | null {
  const left = text.length % 4;
  if (left === 1) return null;
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let held = 0;
  let size = 0;
  let written = 0;
  for (let at = 0; at < text.length; at++) {
    const bits = SIX_BITS[text.charCodeAt(at)] ?? -1;
    if (bits < 0) return null;
    held = ((held << 6) | bits) & 0xffff;
    size += 6;
    if (size < 8) continue;
    size -= 8;
    bytes[written++] = (held >> size) & 0xff;
  }
  return (held & ((1 << size) - 1)) === 0 ? bytes : null;
}
