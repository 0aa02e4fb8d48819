import { describe, expect, it, test } from "vitest";
import { openArchive, unpack } from "@/db/files/zip";
import { READ_LIMITS, type ReadLimits } from "@/lib/import/read/limits";
import { type Member, zip } from "./zip-builder";

const MIB = 1024 * 1024;
const aMember = (other: Partial<Member> = {}): Member => ({
  name: "a",
  content: "hello",
  ...other,
});

/** All parts as text, or the code of the refusal. */
async function contentsOf(bytes: Buffer, limits: Partial<ReadLimits> = {}) {
  try {
    const archive = openArchive(bytes, { ...READ_LIMITS, ...limits });
    const contents: Record<string, string> = {};
    for (const [name, part] of archive.parts) {
      const pieces: Buffer[] = [];
      for await (const piece of unpack(archive, part)) pieces.push(piece);
      contents[name] = Buffer.concat(pieces).toString();
    }
    return contents;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.name === "Error") return error.code;
    throw error;
  }
}

describe("an archive", () => {
  it("gives its parts back, packed or stored", async () => {
    const large = "0123456789".repeat(20_000);
    const bytes = zip([aMember(), { name: "\\B\\c.XML", content: large, stored: true }]);
    expect(await contentsOf(bytes)).toEqual({ a: "hello", "b/c.xml": large });
  });

  it("may have a comment behind it", async () => {
    const bytes = Buffer.concat([zip([aMember()]), Buffer.from("made by hand")]);
    expect(await contentsOf(bytes)).toEqual({ a: "hello" });
  });

  test.each<[string, Buffer]>([
    ["is cut off", zip([aMember({ content: "x".repeat(999) })]).subarray(0, -30)],
    ["has nothing but its signature", Buffer.from("PK\x03\x04")],
    ["declares too small a size", zip([aMember({ declaredSize: 4 })])],
    ["declares too large a size", zip([aMember({ declaredSize: 6 })])],
    ["declares four gigabytes", zip([aMember({ declaredSize: 0xffffffff })])],
    ["declares another checksum", zip([aMember({ declaredCrc: 1 })])],
    ["declares more parts than it has", zip([aMember()], 2)],
    ["declares fewer parts than it has", zip([aMember(), aMember({ name: "b" })], 1)],
    ["has the same name twice", zip([aMember(), aMember({ name: "A" })])],
    ["has parts that overlap", zip([aMember(), aMember({ name: "b", declaredOffset: 0 })])],
    [
      "has a part inside another",
      zip([
        aMember({ stored: true, content: zip([aMember()]) }),
        aMember({ name: "b", declaredOffset: 31 }),
      ]),
    ],
    ["has a part that is not there", zip([aMember({ declaredOffset: 9_999_999 })])],
    ["has a part that is no part", zip([aMember({ declaredOffset: 2 })])],
  ])("that %s is damaged", async (_name, bytes) => {
    expect(await contentsOf(bytes)).toBe("corrupt-file");
  });

  it("whose packed bytes are damaged is damaged", async () => {
    const bytes = zip([aMember({ content: "abc".repeat(1000) })]);
    bytes.fill(0xff, 33, 40);
    expect(await contentsOf(bytes)).toBe("corrupt-file");
  });

  it("may be encrypted part by part", async () => {
    expect(await contentsOf(zip([aMember({ flags: 1 })]))).toBe("password-protected");
  });
});

describe("a limit", () => {
  const parts = (count: number) =>
    zip(Array.from({ length: count }, (_, index) => aMember({ name: `part${index}` })));
  const noise = (size: number) =>
    Buffer.from(Uint8Array.from({ length: size }, (_, at) => (at * at * 31) >> 3));

  test.each<[string, Buffer, Partial<ReadLimits>, string | null]>([
    ["4,000 parts", parts(4000), {}, null],
    ["4,001 parts", parts(4001), {}, "too-many-parts"],
    ["65,536 parts, of which the directory shows none", parts(65_536), {}, "too-many-parts"],
    [
      "all of the unpacked bytes",
      zip([aMember({ content: noise(5000) })]),
      { unpackedBytes: 5000 },
      null,
    ],
    [
      "one byte more",
      zip([aMember({ content: noise(5001) })]),
      { unpackedBytes: 5000 },
      "unpacked-too-large",
    ],
    [
      "one byte more over two parts",
      zip([aMember({ content: noise(2500) }), aMember({ name: "b", content: noise(2501) })]),
      { unpackedBytes: 5000 },
      "unpacked-too-large",
    ],
    ["a tight part that is small", zip([aMember({ content: Buffer.alloc(8 * MIB) })]), {}, null],
    [
      "a tight part that is larger",
      zip([aMember({ content: Buffer.alloc(8 * MIB + 1) })]),
      {},
      "packed-too-tightly",
    ],
    [
      "a bomb that declares a small size",
      zip([aMember({ content: Buffer.alloc(64 * MIB), declaredSize: 10 })]),
      {},
      "corrupt-file",
    ],
  ])("%s", async (_name, bytes, limits, code) => {
    const found = await contentsOf(bytes, limits);
    if (code === null) expect(found).toBeTypeOf("object");
    else expect(found).toBe(code);
  });
});
