import { describe, expect, it, test } from "vitest";
import { readBadgeFile } from "@/db/badges/read/read-badge-file";
import { zip } from "@/tests/db/files/zip-builder";
import { chunk, END, international, png, svg } from "@/tests/support/badges/bake";
import { badgeFixture, badgeFixtures } from "@/tests/support/badges/vectors";

const read = (content: string | Uint8Array, fileName = "a.file") =>
  readBadgeFile({ fileName, bytes: Buffer.from(content) });

/** What was found: forms and places, or the code of the problem. */
async function outcome(content: string | Uint8Array, fileName?: string) {
  const file = await read(content, fileName);
  if (!file.ok) return file.problem.code;
  return file.value.badges.map(({ text, place }) => `${text.form} at ${place}`);
}

const BADGE = '{"type":["VerifiableCredential","OpenBadgeCredential"],"id":"urn:1"}';
const TOKEN = "eyJhbGciOiJFUzI1NiJ9.eyJpZCI6InVybjoxIn0.c2ln";
const KIB = 1024;

describe("a file of badges", () => {
  test.each([
    ["JSON", BADGE, ["json at a.file"]],
    ["JSON behind a byte order mark", `\uFEFF${BADGE}`, ["json at a.file"]],
    ["a list", `[${BADGE},"${TOKEN}"]`, ["json at a.file › 1", "jws at a.file › 2"]],
    ["a token", ` ${TOKEN}\n`, ["jws at a.file"]],
    ["an address", "https://example.org/badge.json\n", ["url at a.file"]],
    ["a picture", png([international(BADGE)]), ["json at a.file"]],
    ["a drawing", svg(BADGE), ["json at a.file"]],
  ])("is %s", async (_, content, expected) => {
    expect(await outcome(content)).toEqual(expected);
  });

  it("gives the document as it was written", async () => {
    const file = await read(BADGE);
    expect(file.ok && file.value.badges[0]?.text).toEqual({
      form: "json",
      document: JSON.parse(BADGE),
    });
  });

  test.each([
    ["nothing", "", "empty-file"],
    ["a note", "Dear all", "unsupported-file"],
    ["another picture", Buffer.from("ffd8ffe000104a464946", "hex"), "unsupported-file"],
    ["a broken object", '{"a":', "invalid-json"],
    ["a list of numbers and nothing else", "[1]", "not-an-object"],
    ["a name twice", '{"a":1,"b":{"a":1},"\\u0061":2}', "repeated-name"],
    ["a name of the language", '{"a":[{"__proto__":{"b":1}}]}', "forbidden-name"],
    ["a number beyond all numbers", '{"a":1e999}', "number-too-large"],
    ["65 levels", `${'{"a":'.repeat(65)}1${"}".repeat(65)}`, "too-deep"],
    ["257 KiB", `{"a":"${"x".repeat(257 * KIB)}"}`, "document-too-large"],
    ["9 MiB", Buffer.alloc(9 * KIB * KIB, 0x20), "file-too-large"],
  ])("is refused where it is %s", async (_, content, code) => {
    expect(await outcome(content)).toBe(code);
  });

  it("may be nested 64 levels deep, and 256 KiB large", async () => {
    expect(await outcome(`${'{"a":'.repeat(64)}1${"}".repeat(64)}`)).toEqual(["json at a.file"]);
    const frame = JSON.stringify({ a: "" }).length;
    const largest = JSON.stringify({ a: "x".repeat(256 * KIB - frame) });
    expect(await outcome(largest)).toEqual(["json at a.file"]);
    expect(await outcome(largest.replace("x", "xx"))).toBe("document-too-large");
  });

  it("says where and what can be done", async () => {
    const file = await read("{", "../\u202Ea.json");
    expect(file).toEqual({
      ok: false,
      problem: {
        code: "invalid-json",
        place: "a.json",
        message: "The text is not JSON.",
        hint: "Download the badge again from its issuer and add the new file.",
      },
    });
  });
});

describe("an archive", () => {
  it("is read file by file, and says of each that is no badge why", async () => {
    const bytes = zip([
      { name: "a.json", content: BADGE },
      { name: "in/b.png", content: png([international(TOKEN)]) },
      { name: "class.json", content: '{"type":"BadgeClass","id":"https://example.org/c"}' },
      { name: "note.txt", content: "Dear all" },
      { name: "__MACOSX/._a.json", content: "shadow" },
      { name: "link.json", content: "a.json", mode: 0o120777 },
      { name: "more.zip", content: zip([{ name: "c.json", content: BADGE }]) },
    ]);
    const file = await read(bytes, "badges.zip");
    expect(await outcome(bytes, "badges.zip")).toEqual([
      "json at badges.zip › a.json",
      "jws at badges.zip › in/b.png",
    ]);
    expect(file.ok && file.value.linked).toEqual([
      { type: "BadgeClass", id: "https://example.org/c" },
    ]);
    expect(file.ok && file.value.refused.map(({ place, code }) => `${place}: ${code}`)).toEqual([
      "badges.zip › note.txt: unsupported-file",
      "badges.zip › more.zip: unsupported-file",
    ]);
  });

  test.each([
    ["holds nothing", zip([{ name: "folder/", content: "" }]), "archive-without-badges"],
    ["is cut off", zip([{ name: "a", content: BADGE }]).subarray(0, -9), "archive-damaged"],
    ["is protected", zip([{ name: "a", content: BADGE, flags: 1 }]), "archive-protected"],
    [
      "is a bomb",
      zip([{ name: "a", content: Buffer.alloc(9 * KIB * KIB), declaredSize: 100 }]),
      "archive-damaged",
    ],
    [
      "holds a large file",
      zip([{ name: "a", content: Buffer.alloc(9 * KIB * KIB) }]),
      "file-too-large",
    ],
  ])("is refused where it %s", async (_, bytes, code) => {
    expect(await outcome(bytes)).toBe(code);
  });
});

describe("a picture", () => {
  const damaged = international(BADGE);
  damaged.writeUInt8(damaged.readUInt8(60) ^ 1, 60);
  const cut = png([international(BADGE)]).subarray(0, -1);

  test.each<[string, Buffer, unknown]>([
    ["packed", png([international(BADGE, { packed: true })]), ["json at a.file"]],
    ["of 2.0", png([international(TOKEN, { keyword: "openbadges" })]), ["jws at a.file"]],
    [
      "of 1.0",
      png([chunk("tEXt", Buffer.from("openbadges\0https://example.org/1"))]),
      ["url at a.file"],
    ],
    [
      "beside other texts",
      png([chunk("tEXt", Buffer.from("a")), international(BADGE)]),
      ["json at a.file"],
    ],
    [
      "before padding",
      Buffer.concat([png([international(BADGE)]), Buffer.of(10, 0)]),
      ["json at a.file"],
    ],
    ["cut off", cut, "picture-damaged"],
    ["damaged", png([damaged]), "picture-damaged"],
    [
      "packed wrongly",
      png([chunk("iTXt", Buffer.from("openbadges\0\x01\0\0\0zz"))]),
      "picture-damaged",
    ],
    ["without an end", png([chunk("iTXt", Buffer.from("openbadges\0\0\0en"))]), "picture-damaged"],
    [
      "a bomb",
      png([international("x".repeat(257 * KIB), { packed: true })]),
      "badge-packed-too-large",
    ],
    ["no text", png([international(Buffer.of(0xff))]), "not-utf8"],
    [
      "before an archive",
      Buffer.concat([png([international(BADGE)]), zip([])]),
      "picture-with-more",
    ],
    ["before a second end", Buffer.concat([png([]), END]), "picture-with-more"],
    ["of somebody else", png([international(BADGE, { keyword: "badge" })]), "no-badge-in-picture"],
  ])("holds a badge %s", async (_, bytes, expected) => {
    expect(await outcome(bytes)).toEqual(expected);
  });

  it("is read for its first badge, and says that there is another", async () => {
    const file = await read(png([international(TOKEN), international(BADGE)]));
    expect(file.ok && file.value.badges).toMatchObject([
      { text: { form: "jws" }, baked: "png", warnings: [{ code: "more-in-picture" }] },
    ]);
  });

  test.each(badgeFixtures("pngsuite"))("without a badge is told from one: %s", async (name) => {
    expect(await outcome(badgeFixture(name))).toBe("no-badge-in-picture");
  });
});

describe("a drawing", () => {
  const doctype = '<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY l "lol">]>';
  const nested = (levels: number) => {
    const groups = levels - 1;
    return `<svg>${"<g>".repeat(groups)}${"</g>".repeat(groups)}</svg>`;
  };

  test.each<[string, string, unknown]>([
    ["of 2.0", svg(BADGE, { version: 2 }), ["json at a.file"]],
    ["with a document type", doctype + svg(BADGE), ["json at a.file"]],
    ["signed in an attribute", svg("", { verify: TOKEN }), ["jws at a.file"]],
    ["signed, and shown beside it", svg(BADGE, { verify: TOKEN }), ["jws at a.file"]],
    ["with its address", svg(BADGE, { verify: "https://example.org/1" }), ["json at a.file"]],
    ["of 1.0", svg("", { verify: "https://example.org/1", version: 2 }), ["url at a.file"]],
    ["without any", "<svg/>", "no-badge-in-picture"],
    ["of another namespace", svg(BADGE).replace("imsglobal", "example"), "no-badge-in-picture"],
    ["with its own entities", doctype + svg("").replace("<g/>", "&l;"), "picture-damaged"],
    ["cut off", svg(BADGE).slice(0, -3), "picture-damaged"],
    ["in a web page", `<html>${svg(BADGE)}</html>`, "unsupported-file"],
    ["in 256 levels", nested(256), "no-badge-in-picture"],
    ["deeper down", nested(257), "picture-damaged"],
    ["and nothing in it", svg(""), "no-badge-in-picture"],
  ])("holds a badge %s", async (_, xml, expected) => {
    expect(await outcome(xml)).toEqual(expected);
  });
});
