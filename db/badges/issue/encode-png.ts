import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

export type Picture = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly pixels: Uint8Array;
};

const deflated = promisify<Buffer, Buffer>(deflate);
const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** Eight bits for each of red, green, blue and opacity; deflated, filtered, not interlaced. */
const FORM = Buffer.from([8, 6, 0, 0, 0]);

/**
 * A picture as PNG (W3C, third edition), with a text in UTF-8 right after the header: as Open Badges 3.0
 * § 5.3 wants it, an `iTXt` that is not compressed.
 */
export async function encodePng(
  { width, height, pixels }: Picture,
  text: { readonly keyword: string; readonly content: string },
): Promise<Buffer> {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.concat([size, FORM])),
    chunk("iTXt", Buffer.from(`${text.keyword}\0\0\0\0\0${text.content}`, "utf8")),
    chunk("IDAT", await deflated(scanlines(width, height, pixels))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const UP = 2;

/** Each row as its difference from the row above: most of a mosaic repeats what stands there. */
function scanlines(width: number, height: number, pixels: Uint8Array): Buffer {
  const length = width * 4;
  const lines = Buffer.alloc((length + 1) * height);
  for (let row = 0; row < height; row++) {
    const line = row * (length + 1);
    lines[line] = UP;
    for (let at = 0; at < length; at++) {
      const above = row === 0 ? 0 : (pixels[(row - 1) * length + at] ?? 0);
      lines[line + 1 + at] = (pixels[row * length + at] ?? 0) - above;
    }
  }
  return lines;
}

/** Length, type, data and checksum. */
function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([around.subarray(0, 4), typed, around.subarray(4)]);
}
