import { BADGE_LIMITS } from "@/lib/badge/read/limits";

type Kind = keyof typeof CHANNELS;

/** What a PNG picture says of itself at its beginning. */
export type PngHeader = {
  readonly width: number;
  readonly height: number;
  /** Bits per channel. */
  readonly depth: number;
  readonly kind: Kind;
  readonly isInterlaced: boolean;
};

const CHANNELS = { grey: 1, colour: 3, palette: 1, "grey-alpha": 2, "colour-alpha": 4 } as const;

/** The kinds and depths that there are, by the number of the kind (PNG § 11.2.1). */
const KINDS: ReadonlyMap<number, readonly [kind: Kind, depths: readonly number[]]> = new Map([
  [0, ["grey", [1, 2, 4, 8, 16]]],
  [2, ["colour", [8, 16]]],
  [3, ["palette", [1, 2, 4, 8]]],
  [4, ["grey-alpha", [8, 16]]],
  [6, ["colour-alpha", [8, 16]]],
]);

const HEADER_BYTES = 13;

/** Reads the data of `IHDR`; null for a picture that there cannot be, and one beyond the limits. */
export function pngHeader(data: Buffer): PngHeader | null {
  if (data.length !== HEADER_BYTES) return null;
  const width = data.readUInt32BE(0);
  const height = data.readUInt32BE(4);
  const [depth = 0, number = -1, packing, filtering, interlacing = -1] = data.subarray(8);
  const [kind, depths] = KINDS.get(number) ?? [];
  if (!kind || !depths?.includes(depth)) return null;
  if (packing !== 0 || filtering !== 0 || interlacing > 1) return null;
  const { pictureSide, picturePixels } = BADGE_LIMITS;
  const isWithin = Math.max(width, height) <= pictureSide && width * height <= picturePixels;
  if (!isWithin || width * height === 0) return null;
  return { width, height, depth, kind, isInterlaced: interlacing === 1 };
}

/** The seven passes of an interlaced picture: where each begins, and its steps (PNG § 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** How long its pixels are once they are unpacked: lines, each with a byte that says how it is filtered. */
export function pixelBytes({ width, height, depth, kind, isInterlaced }: PngHeader): number {
  const bits = depth * CHANNELS[kind];
  const passes = isInterlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  return passes.reduce((sum, [x, y, stepX, stepY]) => {
    const columns = Math.ceil((width - x) / stepX);
    const lines = Math.ceil((height - y) / stepY);
    return columns > 0 && lines > 0 ? sum + lines * (1 + Math.ceil((columns * bits) / 8)) : sum;
  }, 0);
}
