import fc from "fast-check";
import { expect, test } from "vitest";
import { readJws } from "@/db/badges/verify/read-jws";
import { readCompactJws } from "@/lib/badge/verify/jws/compact-jws";

const HEADER = Buffer.from(`{"alg":"EdDSA"}`).toString("base64url");
const LETTERS = [..."ABQgwxyz019-_", "+", "/", "=", ".", " ", "\n", "ÿ", "Ā", "\uD83D", "\0"];

/** Any bytes, so that comparing does not hang on how they are kept. */
function plain(read: ReturnType<typeof readJws>) {
  if (!read.ok) return read;
  const { payload, signature, ...rest } = read.value;
  return { ...rest, payload: [...payload], signature: [...signature] };
}

test("what is faster reads and refuses the same tokens", () => {
  const part = fc.oneof(
    fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 9 }),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString("base64url")),
  );
  fc.assert(
    fc.property(part, part, (payload, signature) => {
      for (const token of [`${HEADER}.${payload}.${signature}`, `${HEADER}.${payload}`, payload]) {
        expect(plain(readJws(token))).toEqual(plain(readCompactJws(token)));
      }
    }),
    { numRuns: 1_000 },
  );
});
