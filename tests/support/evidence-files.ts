import { crc32, deflateSync } from "node:zlib";
import { type Member, zip } from "@/tests/db/files/zip-builder";

const ascii = (text: string) => Buffer.from(text, "latin1");

/** The smallest document that readers of PDF take. */
export const A_PDF = ascii(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

/** A chunk with its length in front and its check sum behind. */
export function pngChunk(name: string, content: Uint8Array | string): Buffer {
  const named = Buffer.concat([ascii(name), Buffer.from(content)]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(named.length - 4, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

/** One grey pixel, with more chunks before its picture. */
export function aPng(...more: readonly Buffer[]): Buffer {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    ascii("\x89PNG\r\n\x1A\n"),
    pngChunk("IHDR", head),
    ...more,
    pngChunk("IDAT", deflateSync(Buffer.from([0, 128]))),
    pngChunk("IEND", ""),
  ]);
}

export function jpegSegment(marker: number, content: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, ascii(content)]);
}

/** The frame of a picture, whose scan is only begun, with more segments before it. */
export function aJpeg(...more: readonly Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
    ...more,
    jpegSegment(0xda, "\x01\x01\0\0\x3F\0"),
    Buffer.from([0x2a, 0xff, 0xd9]),
  ]);
}

/** What a camera writes: how the picture is turned, and where it was taken. */
export function exif(turned: number, order: "II" | "MM" = "II"): Buffer {
  const tiff = Buffer.alloc(26);
  const isLittle = order === "II";
  const short = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, "latin1");
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(turned, 18);
  return jpegSegment(0xe1, `Exif\0\0${tiff.toString("latin1")}GPS 54.32,10.13`);
}

export function webpChunk(name: string, content: string): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, ascii(content), Buffer.alloc(content.length % 2)]);
}

export function aWebp(...chunks: readonly Buffer[]): Buffer {
  const content = Buffer.concat(chunks);
  const head = ascii("RIFF....WEBP");
  head.writeUInt32LE(content.length + 4, 4);
  return Buffer.concat([head, content]);
}

const MAIN = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  docm: "application/vnd.ms-word.document.macroEnabled.main+xml",
} as const;

/** The parts of a text document by which it is known, with more or other ones. */
export function aDocx(more: readonly Member[] = [], type: keyof typeof MAIN = "docx"): Buffer {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${MAIN[type]}"/></Types>`;
  return zip([
    { name: "[Content_Types].xml", content: types },
    { name: "word/document.xml", content: "<w:document/>" },
    ...more,
  ]);
}

export function anOdt(more: readonly Member[] = []): Buffer {
  const mimetype = "application/vnd.oasis.opendocument.text";
  return zip([
    { name: "mimetype", content: mimetype, stored: true },
    { name: "content.xml", content: "<office:document-content/>" },
    ...more,
  ]);
}
