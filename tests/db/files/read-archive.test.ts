import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { readFile } from "@/db/files/read-file";
import { READ_LIMITS, type ReadLimits } from "@/lib/import/read/limits";
import { aWorkbook, textRow } from "./workbook-builder";
import { type Member, zip } from "./zip-builder";

const TRAVERSALS = "tests/fixtures/hostile/payloads/directory_traversal.txt";
const CSV = "name,team\nAda,Platform\n";

/** Each table by name with its headers and rows; or why the archive was not read. */
async function read(members: readonly Member[], limits: Partial<ReadLimits> = {}) {
  const found = await readFile(zip(members), "x.zip", { limits: { ...READ_LIMITS, ...limits } });
  if (!found.ok) return found.problem.code;
  return Object.fromEntries(
    found.value.map(({ name, table }) => [
      name,
      table.ok
        ? [table.value.headers, ...Array.from(table.value.rows, ({ cells }) => cells)]
        : table.problem.code,
    ]),
  );
}

const PEOPLE = [
  ["name", "team"],
  ["Ada", "Platform"],
];

describe("an archive", () => {
  it("gives the tables of its members, each called after its member", async () => {
    const members = [
      { name: "People.csv", content: CSV },
      { name: "jobs/teams.tsv", content: "team\tlead\nPlatform\tAda\n" },
      { name: "badges.json", content: '{"data":[{"id":1}],"count":1}' },
      { name: "list.json", content: '[{"id":1}]' },
    ];
    expect(await read(members)).toEqual({
      "People.csv": PEOPLE,
      "jobs/teams.tsv": [
        ["team", "lead"],
        ["Platform", "Ada"],
      ],
      "badges.json › data": [["id"], ["1"]],
      "badges.json": [["count"], ["1"]],
      "list.json": [["id"], ["1"]],
    });
  });

  it("shows no way up or out of a folder, whatever its members are called", async () => {
    const paths = readFileSync(TRAVERSALS, "utf8").split("\n").filter(Boolean);
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      const tables = await read([{ name: `${path}/x.csv`, content: CSV }]);
      expect(Object.values(tables)).toEqual([PEOPLE]);
      const [name = ""] = Object.keys(tables);
      expect(name).not.toMatch(/(^|\/)\.{1,2}(\/|$)|^\/|\\/);
    }
  });

  it("says what in it is not read", async () => {
    const others = ["a.zip", "b.txt", "c.png", "d.html", "e.pdf", "f.xlsx"];
    const members = [
      { name: "jobs/", content: "" },
      { name: "x.csv", content: CSV },
    ];
    const bytes = zip([...members, ...others.map((name) => ({ name, content: "x" }))]);
    const found = await readFile(bytes, "x.zip");
    const table = found.ok ? found.value[0]?.table : undefined;
    expect(table?.ok && table.value.notes.at(-1)?.message).toBe(
      "Not read from the archive, because it is no table: a.zip, b.txt, c.png, d.html, e.pdf and 1 more.",
    );
  });

  it("is read without the members that cannot be", async () => {
    const members = [
      { name: "good.csv", content: CSV },
      { name: "bad.json", content: "{" },
      { name: "page.csv", content: "<!doctype html>" },
      { name: "long.csv", content: "a\n1\n2\n3\n" },
    ];
    expect(await read(members, { textRows: 2 })).toEqual({
      "good.csv": PEOPLE,
      "bad.json": "json-not-valid",
      "page.csv": "type-mismatch",
      "long.csv": "too-many-rows",
    });
  });
});

describe("a member's path", () => {
  test.each([
    ["../../etc/people.csv", "etc/people.csv"],
    ["/etc/people.csv", "etc/people.csv"],
    ["C:\\people.csv", "C:/people.csv"],
    ["a\u202Evsc.elp\r\n.csv", "avsc.elp.csv"],
    [`${"x".repeat(250)}.csv`, `${"x".repeat(116)}.csv`],
  ])("%j is shown as %s and leads nowhere", async (name, shown) => {
    expect(await read([{ name, content: CSV }])).toEqual({ [shown]: PEOPLE });
  });

  it("that looks like another's does not take its place", async () => {
    const members = [
      { name: "people.csv", content: CSV },
      { name: "../people.csv", content: "name\nEve\n" },
    ];
    expect(await read(members)).toEqual({ "people.csv": PEOPLE });
  });
});

describe("an archive is refused", () => {
  const bomb = Buffer.alloc(9 * 1024 * 1024, "a,b\n");
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${index}.csv`, content: CSV }));
  const link: Member = { name: "people.csv", content: "../../people.csv", mode: 0o120777 };
  test.each<[string, readonly Member[], Partial<ReadLimits>, string]>([
    ["with nothing but a link", [link], {}, "archive-without-tables"],
    [
      "with nothing but an archive",
      [{ name: "a.zip", content: zip([]) }],
      {},
      "archive-without-tables",
    ],
    [
      "that is a workbook under another name",
      [{ name: "a.xlsx", content: aWorkbook({ sheets: [textRow(1, ["a"])] }) }],
      {},
      "archive-without-tables",
    ],
    [
      "that lies about a size",
      [{ name: "a.csv", content: CSV, declaredSize: 3 }],
      {},
      "corrupt-file",
    ],
    ["with a bomb", [{ name: "a.csv", content: bomb }], {}, "packed-too-tightly"],
    ["with more than unpacks", many(3), { archiveUnpackedBytes: 60 }, "unpacked-too-large"],
    ["with too many tables", many(201), {}, "too-many-tables"],
    [
      "with too many lists in its tables",
      [{ name: "a.json", content: '{"a":[{"x":1}],"b":[{"x":1}]}' }, ...many(1)],
      { tables: 2 },
      "too-many-tables",
    ],
    ["with too many members", many(5), { zipEntries: 4 }, "too-many-parts"],
    ["with a password", [{ name: "a.csv", content: CSV, flags: 1 }], {}, "password-protected"],
    ["that is too large", many(1), { archiveBytes: 10 }, "file-too-large"],
  ])("%s", async (_name, members, limits, code) => {
    expect(await read(members, limits)).toBe(code);
  });
});
