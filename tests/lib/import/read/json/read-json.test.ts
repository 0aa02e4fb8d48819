import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readJson } from "@/lib/import/read/json/read-json";
import { READ_LIMITS, type ReadLimits } from "@/lib/import/read/limits";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Each table by name with its rows, the header first; or why the document was not read. */
function read(json: unknown, limits: Partial<ReadLimits> = {}) {
  const text = typeof json === "string" ? json : JSON.stringify(json);
  return readBytes(bytesOf(text), limits);
}

function readBytes(bytes: Uint8Array, limits: Partial<ReadLimits> = {}) {
  const found = readJson(bytes, "x.json", { ...READ_LIMITS, ...limits });
  if (!found.ok) return found.problem.code;
  return Object.fromEntries(
    found.value.map(({ name, sheet }) => [
      name,
      sheet.ok ? sheet.value.rows.map(({ cells }) => cells) : sheet.problem.code,
    ]),
  );
}

describe("a document becomes tables", () => {
  test.each<[string, unknown, unknown]>([
    ["a list", [{ a: 1 }, { a: 2 }], { "x.json": [["a"], ["1"], ["2"]] }],
    ["a list in an object", { data: [{ a: "x" }] }, { data: [["a"], ["x"]] }],
    [
      "several lists, and what is said of them",
      { v: { one: [{ a: "x" }], two: [{ b: "y" }] }, meta: { count: 1 } },
      { "v.one": [["a"], ["x"]], "v.two": [["b"], ["y"]], "x.json": [["meta.count"], ["1"]] },
    ],
    [
      "one record in a wrapper, beside the list that it holds",
      { credential: { id: 7, owner: { name: "Ada" }, files: [{ url: "u" }] } },
      {
        "credential.files": [["url"], ["u"]],
        credential: [
          ["id", "owner.name"],
          ["7", "Ada"],
        ],
      },
    ],
    [
      "records that differ",
      [{ a: 1 }, { b: { c: true } }, {}, { a: null, b: { c: "" } }, { a: 0.5 }],
      {
        "x.json": [
          ["a", "b.c"],
          ["1", ""],
          ["", "true"],
          ["0.5", ""],
        ],
      },
    ],
    [
      "lists inside a record, each in one cell",
      [{ tags: ["a", "b"], skills: [{ name: "C", id: 1 }, { name: "D" }], deep: [[1], [2]] }],
      {
        "x.json": [
          ["tags", "skills.name", "skills.id", "deep"],
          ["a; b", "C; D", "1", "1; 2"],
        ],
      },
    ],
    [
      "what is no object among objects",
      ["loose", { a: 1 }],
      {
        "x.json": [
          ["", "a"],
          ["loose", ""],
          ["", "1"],
        ],
      },
    ],
  ])("%s", (_name, json, tables) => {
    expect(read(json)).toEqual(tables);
  });

  it("numbers records from 1, whatever is empty among them", () => {
    const found = readJson(bytesOf('[{"a":1},{},{"a":3}]'), "x.json", READ_LIMITS);
    const sheet = found.ok ? found.value[0]?.sheet : undefined;
    expect(sheet?.ok && sheet.value.rows.map(({ line }) => line)).toEqual([0, 1, 3]);
  });

  it("takes names that JavaScript has plans for as names", () => {
    const text = '[{"__proto__":{"polluted":1},"constructor":"c","toString":"t"}]';
    expect(read(text)).toEqual({
      "x.json": [
        ["__proto__.polluted", "constructor", "toString"],
        ["1", "c", "t"],
      ],
    });
    expect("polluted" in {}).toBe(false);
  });

  it("says where a number has lost its last digits", () => {
    const found = readJson(bytesOf('[{"a":1,"id":12345678901234567890}]'), "x.json", READ_LIMITS);
    const sheet = found.ok ? found.value[0]?.sheet : undefined;
    expect(sheet?.ok && sheet.value.problems).toEqual([
      { code: "number-too-long", line: 1, column: 1, value: "12345678901234567000" },
    ]);
  });
});

describe("a document is refused", () => {
  const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  test.each<[string, string, Partial<ReadLimits>, string]>([
    ["without a table", "[]", {}, "no-table"],
    ["that is one value", '"x"', {}, "no-table"],
    ["with nothing in it", '{"a":{"b":null}}', {}, "no-table"],
    ["that is no JSON", "{a:1}", {}, "json-not-valid"],
    ["that is cut off", '[{"a":"', {}, "json-not-valid"],
    ["that is too deep", deep(33), {}, "json-too-deep"],
    ["that only opens", "[".repeat(100_000), {}, "json-too-deep"],
    ["with too many values", "[1,2,3]", { jsonValues: 3 }, "json-too-many-values"],
    ["with too many lists", '{"a":[{"x":1}],"b":[{"x":1}]}', { tables: 1 }, "too-many-tables"],
    ["with a name twice", '[{"a":1,"a":2}]', {}, "json-name-repeated"],
    ["with a name twice, once escaped", '[{"a":1,"\\u0061":2}]', {}, "json-name-repeated"],
  ])("%s", (_name, text, limits, code) => {
    expect(read(text, limits)).toBe(code);
  });

  it("in one table, while the others are read", () => {
    const json = { long: [{ a: 1 }, { a: 2 }], wide: [{ a: 1, b: 2 }], fits: [{ a: 1 }] };
    expect(read(json, { jsonRecords: 1, jsonColumns: 1 })).toEqual({
      long: "too-many-rows",
      wide: "too-many-columns",
      fits: [["a"], ["1"]],
    });
  });
});

describe("the encoding", () => {
  const text = '[{"a":"ä€"}]';
  const tables = { "x.json": [["a"], ["ä€"]] };
  const little = Buffer.from(text, "utf16le");
  test.each<[string, Uint8Array, unknown]>([
    ["UTF-8", Buffer.from(text), tables],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`), tables],
    ["UTF-16, little end first", Buffer.from(`\uFEFF${text}`, "utf16le"), tables],
    ["UTF-16, big end first, without a mark", Buffer.from(little).swap16(), tables],
    ["Windows-1252", Buffer.from('[{"a":"ä"}]', "latin1"), "json-not-unicode"],
    ["half a character in UTF-16", Buffer.from('[{"a":"\uD800"}]', "utf16le"), "json-not-unicode"],
  ])("%s", (_name, bytes, expected) => {
    expect(readBytes(bytes)).toEqual(expected);
  });
});

const SUITE = "tests/fixtures/hostile/json-test-suite";

test.each(readdirSync(SUITE).filter((file) => file.startsWith("n_")))("%s is refused", (file) => {
  expect(readBytes(readFileSync(path.join(SUITE, file)))).toBeTypeOf("string");
});

const names = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom("__proto__", "a", "a.b"));
const { value: anyJson } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, "", "x; y"),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: "grapheme" }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(names, tie("value")), { maxLength: 4 }).map(Object.fromEntries),
  ),
}));

test("of any list of objects, every value is in the row of its object", () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(names, anyJson), { minLength: 1 }), (records) => {
      const found = readJson(bytesOf(JSON.stringify(records)), "x.json", READ_LIMITS);
      const sheet = found.ok ? found.value[0]?.sheet : undefined;
      const rows = new Map(
        sheet?.ok ? sheet.value.rows.map(({ line, cells }) => [line, cells.join("; ")]) : [],
      );
      records.forEach((record, index) => {
        const row = rows.get(index + 1) ?? "";
        for (const text of textsIn(record)) expect(row).toContain(text.trim());
      });
    }),
  );
});

test("any JSON, and any text, is read or refused", () => {
  const texts = fc.oneof(fc.string(), anyJson.map(JSON.stringify));
  fc.assert(fc.property(texts, (text) => ["string", "object"].includes(typeof read(text))));
});

function textsIn(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsIn);
  return value === null ? [] : [String(value)];
}
