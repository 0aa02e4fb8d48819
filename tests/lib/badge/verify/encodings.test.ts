import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBase58 } from "@/lib/badge/verify/encodings/base58";
import { decodeBase64url } from "@/lib/badge/verify/encodings/base64url";
import { canonicalJson } from "@/lib/badge/verify/encodings/canonical-json";

describe("base64url", () => {
  test("gives back what was written", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = Buffer.from(bytes).toString("base64url");
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    );
  });

  test("has one spelling for each run of bytes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const bytes = decodeBase64url(text);
        if (bytes) expect(Buffer.from(bytes).toString("base64url")).toBe(text);
      }),
    );
  });

  test.each(["A", "AB", "ABC", "AAAAA", "AA==", "AA A", "AA+/", "AAA\n", "AÿAA", "ĀAAA"])(
    "does not read %j",
    (text) => {
      expect(decodeBase64url(text)).toBeNull();
    },
  );
});

describe("base58btc", () => {
  test.each([
    ["", []],
    ["1", [0]],
    ["112", [0, 0, 1]],
    ["2g", [97]],
    ["LUv", [255, 255]],
  ])("%j", (text, bytes) => {
    expect(decodeBase58(text)).toEqual(Uint8Array.from(bytes));
  });

  test.each(["0", "O", "I", "l", "2 g", "2".repeat(129)])("does not read %j", (text) => {
    expect(decodeBase58(text)).toBeNull();
  });
});

/** The example of RFC 8785 § 3.2.3, shortened: by UTF-16 code units, an emoji comes before U+FB33. */
const SORTED = '{"\\r":2,"1":3,"\u20ac":1,"\ud83d\ude00":4,"\ufb33":5}';

describe("canonical JSON", () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [{ "\u20ac": 1, "\r": 2, "1": 3, "\ud83d\ude00": 4, "\ufb33": 5 }, SORTED],
    [
      [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0],
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]",
    ],
    ['\u000f\n"\\/', '"\\u000f\\n\\"\\\\/"'],
  ])("%j", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test("does not depend on the order of members", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });

  test("half a pair has no canonical spelling", () => {
    expect(canonicalJson(["\ud800"])).toBeNull();
    expect(canonicalJson({ "\udead": 1 })).toBeNull();
    expect(canonicalJson(["\\ud800 in letters"])).toBe('["\\\\ud800 in letters"]');
  });
});
