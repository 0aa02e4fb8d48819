import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { didKey, didWebUrl } from "@/lib/badge/verify/keys/did";
import { isWeakModulus } from "@/lib/badge/verify/keys/weak-modulus";

describe("did:web", () => {
  test.each([
    ["did:web:a.example", "https://a.example/.well-known/did.json"],
    ["did:web:a.example%3A8443", "https://a.example:8443/.well-known/did.json"],
    ["did:web:a.example:issuers:7", "https://a.example/issuers/7/did.json"],
    ["did:web:a.example%3a8443:b", "https://a.example:8443/b/did.json"],
  ])("%s is at %s", (did, url) => {
    expect(didWebUrl(did)).toBe(url);
  });

  test.each([
    "did:web:",
    "did:web:a.example/b",
    "did:web:a.example#key",
    "did:web:user@a.example",
    "did:web:a.example:..:b",
    "did:web:a.example:%2e%2e:b",
    "did:web:a.example:b%2Fc",
    "did:web:a.example::b",
    "did:web:a.example%3A123456",
    "did:key:z6Mk",
    "https://a.example",
  ])("%s is nowhere", (did) => {
    expect(didWebUrl(did)).toBeNull();
  });

  test("never leaves the host that it names", () => {
    const part = fc.stringMatching(/^[A-Za-z0-9._~%-]{0,8}$/);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const url = didWebUrl(["did:web:a.example", ...parts].join(":"));
        if (url !== null) expect(new URL(url).origin).toBe("https://a.example");
      }),
    );
  });
});

test.each([
  ["did:key:z6Mk", "z6Mk"],
  ["did:key:z6Mk#z6Mk", "z6Mk"],
  ["did:key:z6Mk#z6Mm", null],
  ["did:key:z6Mk#", null],
  ["did:key:m6Mk", null],
  ["did:web:z6Mk", null],
])("the key in %s is %s", (did, key) => {
  expect(didKey(did)).toBe(key);
});

describe("the fingerprint of CVE-2017-15361", () => {
  const PRIMES = [3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n, 53n, 59n, 61n];
  const MORE = [67n, 71n, 73n, 79n, 83n, 89n, 97n, 101n, 103n, 107n, 109n, 113n, 127n, 131n, 137n];
  const MOST = [139n, 149n, 151n, 157n, 163n, 167n];
  const product = [...PRIMES, ...MORE, ...MOST].reduce((sum, prime) => sum * prime, 1n);

  test("is on each number made like such a modulus, and on none beside it", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 1n << 64n), fc.bigInt(1n, 1n << 1024n), (power, factor) => {
        const weak = factor * product + powerOf(65_537n, power, product);
        expect(isWeakModulus(bytesOf(weak))).toBe(true);
        expect(isWeakModulus(bytesOf(weak * 2n))).toBe(false);
      }),
    );
  });
});

function powerOf(base: bigint, power: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = power; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function bytesOf(value: bigint): Uint8Array {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, "hex");
}
