import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanPng } from "@/db/badges/read/clean-png";
import { PNG_SIGNATURE, pngChunks } from "@/db/badges/read/png-chunks";
import { readPng } from "@/db/badges/read/read-png";
import { chunk, END, international, png } from "@/tests/support/badges/bake";
import { badgeFixture, badgeFixtures } from "@/tests/support/badges/vectors";

const SUITE = badgeFixtures("pngsuite").filter((name) => name.endsWith(".png"));

function typesOf(bytes: Buffer): string[] {
  return [...pngChunks(bytes)].map(({ type }) => type);
}

function header(width: number, height: number, rest = "0800000000"): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.write(rest, 8, "hex");
  return chunk("IHDR", data);
}

function picture(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([PNG_SIGNATURE, ...chunks]);
}

function pixels(bytes: number): Buffer {
  return chunk("IDAT", deflateSync(Buffer.alloc(bytes)));
}

test("the suite is there", () => {
  expect(SUITE.length).toBeGreaterThan(150);
});

test.each(SUITE)("%s keeps its pixels and nothing that could say something else", (name) => {
  const bytes = badgeFixture(name);
  const clean = cleanPng(bytes);
  if (!clean) throw new Error("It was refused.");
  const pixelsOf = (one: Buffer) =>
    [...pngChunks(one)].flatMap(({ type, data }) => (/^I(HDR|DAT)$/.test(type) ? [data] : []));
  expect(pixelsOf(clean)).toEqual(pixelsOf(bytes));
  const others = typesOf(clean).filter((type) => !/^(I(HDR|DAT|END)|PLTE|tRNS)$/.test(type));
  expect(others.filter((type) => !/^(gAMA|cHRM|sRGB)$/.test(type))).toEqual([]);
  expect(cleanPng(clean)).toEqual(clean);
});

test("badges, other texts, times, profiles and what follows the picture are left out", () => {
  const added = [
    international(`{"type":"Assertion"}`),
    chunk("tEXt", Buffer.from("Comment\0<script>top.hit = 1</script>")),
    chunk("eXIf", Buffer.from("MM")),
    chunk("iCCP", Buffer.from("a\0\0")),
    chunk("acTL", Buffer.alloc(8)),
  ];
  const clean = cleanPng(Buffer.concat([png(added), Buffer.from("<script>top.hit = 1</script>")]));
  expect(clean).toEqual(png([]));
  expect(clean && readPng(clean)).toEqual({ ok: true, value: [] });
});

const PIXEL = pixels(2);
const COLOURS = chunk("PLTE", Buffer.alloc(6));
const ONE = header(1, 1);
const changed = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe("a picture is refused", () => {
  test.each<[string, Buffer]>([
    ["that is none", Buffer.from("<svg/>")],
    ["of nothing", picture()],
    ["without an end", picture(ONE, PIXEL)],
    ["without pixels", picture(ONE, END)],
    ["without a header", picture(PIXEL, END)],
    ["with two headers", picture(ONE, ONE, PIXEL, END)],
    ["whose end holds something", picture(ONE, PIXEL, chunk("IEND", Buffer.from("x")))],
    ["with a wrong checksum", picture(ONE, changed(PIXEL, PIXEL.length - 1), END)],
    ["with changed pixels", picture(ONE, changed(PIXEL, 10), END)],
    ["that is cut off", picture(ONE, PIXEL, END).subarray(0, -1)],
    ["with too few pixels", picture(ONE, pixels(1), END)],
    ["with too many pixels", picture(ONE, pixels(3), END)],
    ["that is a bomb", picture(ONE, pixels(64 * 1024 * 1024), END)],
    [
      "with a chunk that nobody knows and everybody has to",
      picture(ONE, chunk("ABCD", PIXEL), PIXEL, END),
    ],
    ["without width", picture(header(0, 1), pixels(1), END)],
    ["that is too wide", picture(header(4_097, 1), pixels(4_098), END)],
    ["that is too high", picture(header(1, 4_097), pixels(2 * 4_097), END)],
    ["that is too large", picture(header(4_096, 4_096), pixels(4_096 * 4_097), END)],
    ["of a kind that there is not", picture(header(1, 1, "0801000000"), PIXEL, END)],
    ["of a depth that there is not", picture(header(1, 1, "0300000000"), PIXEL, END)],
    ["interlaced in an unknown way", picture(header(1, 1, "0800000002"), PIXEL, END)],
    ["without the palette that it needs", picture(header(1, 1, "0803000000"), PIXEL, END)],
    ["grey, with a palette", picture(ONE, COLOURS, PIXEL, END)],
    ["with a palette behind the pixels", picture(header(1, 1, "0803000000"), PIXEL, COLOURS, END)],
    [
      "with more colours than it can name",
      picture(header(1, 1, "0103000000"), chunk("PLTE", Buffer.alloc(9)), PIXEL, END),
    ],
    [
      "with more transparency than colours",
      picture(header(1, 1, "0803000000"), COLOURS, chunk("tRNS", Buffer.alloc(3)), PIXEL, END),
    ],
  ])("%s", (_name, bytes) => {
    expect(cleanPng(bytes)).toBeNull();
  });

  test("whose file is larger than 2 MiB", () => {
    const noise = Buffer.alloc(1_500 * (1 + 1_500), 0);
    for (let at = 0, held = 1; at < noise.length; at++) {
      held = (Math.imul(held, 1_103_515_245) + 12_345) >>> 0;
      noise[at] = at % 1_501 === 0 ? 0 : held >>> 24;
    }
    const file = picture(header(1_500, 1_500), chunk("IDAT", deflateSync(noise)), END);
    expect(file.length).toBeGreaterThan(2 * 1024 * 1024);
    expect(cleanPng(file)).toBeNull();
  });
});

test("one at the limits is kept", () => {
  const file = picture(header(4_000, 4_000), pixels(4_000 * 4_001), END);
  expect(cleanPng(file)).toEqual(file);
});

test("whatever is changed in a picture, it is refused or clean", () => {
  const names = fc.constantFrom(...SUITE.slice(0, 60));
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 });
  fc.assert(
    fc.property(names, changes, fc.nat(40), (name, changed, cut) => {
      const bytes = Buffer.from(badgeFixture(name));
      for (const [at, value] of changed) bytes[at % bytes.length] = value;
      const clean = cleanPng(bytes.subarray(0, cut > 20 ? bytes.length : bytes.length - cut));
      if (clean) expect(cleanPng(clean)).toEqual(clean);
    }),
    { numRuns: 500 },
  );
});
