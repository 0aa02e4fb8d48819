const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** A signature of 64 bytes has 88 letters; the work grows with the square of the length. */
const MOST_LETTERS = 128;

/** Reads base58btc without a checksum; null for other letters and for texts beyond 128 letters. */
export function decodeBase58(text: string): Uint8Array | null {
  if (text.length > MOST_LETTERS) return null;
  let value = 0n;
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) return null;
    value = value * 58n + BigInt(digit);
  }
  const zeros = text.length - text.replace(/^1+/, "").length;
  const digits: number[] = [];
  for (; value > 0n; value >>= 8n) digits.unshift(Number(value & 0xffn));
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...digits]);
}

/** Writes base58btc without a checksum; the work grows with the square of the length. */
export function encodeBase58(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = "";
  for (; value > 0n; value /= 58n) text = `${ALPHABET[Number(value % 58n)]}${text}`;
  const begin = bytes.findIndex((byte) => byte !== 0);
  return "1".repeat(begin < 0 ? bytes.length : begin) + text;
}
