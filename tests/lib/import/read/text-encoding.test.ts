import { describe, expect, test } from "vitest";
import { detectEncoding } from "@/lib/import/read/text-encoding";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const bytes = (...parts: (number | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...part])));

const TEXT = "name;team\r\nJürgen;Köln\r\n";
const LONG = "x".repeat(70_000);

describe("an encoding", () => {
  test.each([
    ["UTF-8", utf8(TEXT), "utf-8"],
    ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, utf8(TEXT)), "utf-8"],
    ["ASCII", utf8("name,team\n"), "utf-8"],
    ["UTF-8 that is only seen late", utf8(`${LONG}ü`), "utf-8"],
    ["UTF-8 across the pieces it is checked in", utf8(`${"x".repeat(65_535)}ü`), "utf-8"],
    ["UTF-16 with a mark", utf16(`\uFEFF${TEXT}`, true), "utf-16le"],
    ["big-endian UTF-16 with a mark", utf16(`\uFEFF${TEXT}`, false), "utf-16be"],
    ["UTF-16 without a mark", utf16(TEXT, true), "utf-16le"],
    ["big-endian UTF-16 without a mark", utf16(TEXT, false), "utf-16be"],
    ["Windows-1252", bytes(utf8("name\nJ"), 0xfc, utf8("rgen 5 "), 0x80), "windows-1252"],
    ["Windows-1252 that is only seen late", bytes(utf8(LONG), 0xe9), "windows-1252"],
    ["a character cut off at the end", bytes(utf8("caf"), 0xc3), "windows-1252"],
  ])("%s", (_name, content, encoding) => {
    expect(detectEncoding(content)).toEqual({ encoding, damaged: false });
  });

  test.each([
    ["with a mark and one broken byte", bytes(0xef, 0xbb, 0xbf, utf8("J"), 0xff)],
    ["with more whole characters than broken ones", bytes(utf8("Jürgen Köln "), 0xff)],
  ])("UTF-8 %s is damaged", (_name, content) => {
    expect(detectEncoding(content)).toEqual({ encoding: "utf-8", damaged: true });
  });
});
