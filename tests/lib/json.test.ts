import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { parseJson } from "@/lib/json";

const SUITE = "tests/fixtures/hostile/json-test-suite";
const files = readdirSync(SUITE);
const read = (file: string) => parseJson(readFileSync(path.join(SUITE, file)));

describe("the JSON test suite", () => {
  const mustPass = files.filter((file) => file.startsWith("y_"));
  const mustFail = files.filter((file) => file.startsWith("n_"));

  it("is whole", () => {
    expect([mustPass.length, mustFail.length, files.length]).toEqual([95, 188, 318]);
  });

  test.each(mustPass)("%s is read", (file) => {
    expect(read(file).ok).toBe(true);
  });

  test.each(mustFail)("%s is refused", (file) => {
    expect(read(file).ok).toBe(false);
  });

  test.each(files.filter((file) => file.startsWith("i_")))("%s is answered", (file) => {
    expect(read(file).ok).toBeTypeOf("boolean");
  });
});

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

test.each([
  ["at the depth limit", nested(32), { ok: true }],
  ["below the depth limit", nested(33), { problem: "json-too-deep" }],
  ["with 100,000 open brackets", "[".repeat(100_000), { problem: "json-too-deep" }],
  ["with brackets in a string", JSON.stringify("[{".repeat(100)), { ok: true }],
  ["with brackets behind an escaped quote", String.raw`["\"${"[".repeat(40)}"]`, { ok: true }],
  ["at the size limit", JSON.stringify("x".repeat(256 * 1024 - 2)), { ok: true }],
  [
    "above the size limit",
    JSON.stringify("x".repeat(256 * 1024 - 1)),
    { problem: "json-too-large" },
  ],
  [
    "above the size limit in bytes",
    JSON.stringify("ü".repeat(128 * 1024)),
    { problem: "json-too-large" },
  ],
  ["cut off", '{"a":', { problem: "json-invalid" }],
])("JSON %s", (_name, text, expected) => {
  expect(parseJson(text)).toMatchObject(expected);
});

it("refuses bytes that are not UTF-8", () => {
  expect(parseJson(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({
    ok: false,
    problem: "json-not-utf8",
  });
});

it("keeps a key called __proto__ as data", () => {
  const result = parseJson('{"__proto__":{"polluted":true}}');
  expect(result.ok && Object.keys(Object(result.value))).toEqual(["__proto__"]);
  expect(Object.hasOwn({}, "polluted") || "polluted" in {}).toBe(false);
});
