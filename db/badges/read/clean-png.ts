import { inflateSync } from "node:zlib";
import { BADGE_LIMITS } from "@/lib/badge/read/limits";
import { isChunkSound, isPng, PNG_SIGNATURE, type PngChunk, pngChunks } from "./png-chunks";
import { type PngHeader, pixelBytes, pngHeader } from "./png-header";

/**
 * A picture as we keep and show it: its pixels, and what says which colours they have. Texts, badges,
 * animations, profiles and whatever follows the picture are left out. Null for what is no PNG picture,
 * is damaged, or is larger than `BADGE_LIMITS` allows.
 */
export function cleanPng(bytes: Uint8Array): Buffer | null {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = isPng(png) ? keptChunks(png) : null;
  const header = kept?.[0] && pngHeader(kept[0].data);
  if (!kept || !header || !isInOrder(kept) || !hasItsColours(kept, header)) return null;
  const clean = Buffer.concat([PNG_SIGNATURE, ...kept.map(({ whole }) => whole)]);
  return clean.length <= BADGE_LIMITS.pictureBytes && hasItsPixels(kept, header) ? clean : null;
}

const CRITICAL = new Set(["IHDR", "PLTE", "IDAT", "IEND"]);

/** Those about colour that no decoder needs to unpack, with their lengths. */
const HARMLESS: ReadonlyMap<string, number> = new Map([
  ["gAMA", 4],
  ["cHRM", 32],
  ["sRGB", 1],
]);

/** Null where one of them is damaged, or something is there that a reader would have to know. */
function keptChunks(png: Buffer): PngChunk[] | null {
  const kept: PngChunk[] = [];
  for (const chunk of pngChunks(png)) {
    const isCritical = /^[A-Z]/.test(chunk.type);
    if (isCritical && !CRITICAL.has(chunk.type)) return null;
    if (!isCritical && !isWanted(chunk, kept)) continue;
    if (!isChunkSound(chunk)) return null;
    kept.push(chunk);
    if (chunk.type === "IEND") return chunk.data.length === 0 ? kept : null;
  }
  return null;
}

/** Once, and before the pixels. */
function isWanted({ type, data }: PngChunk, before: readonly PngChunk[]): boolean {
  const isHarmless = type === "tRNS" || HARMLESS.get(type) === data.length;
  return isHarmless && !before.some((chunk) => chunk.type === type || chunk.type === "IDAT");
}

const ORDER =
  /^IHDR(?: gAMA| cHRM| sRGB)*(?: PLTE)?(?: gAMA| cHRM| sRGB)*(?: tRNS)?(?: gAMA| cHRM| sRGB)*(?: IDAT)+ IEND$/;

function isInOrder(kept: readonly PngChunk[]): boolean {
  return ORDER.test(kept.map(({ type }) => type).join(" "));
}

const BYTES_PER_COLOUR = 3;
const MOST_COLOURS = 256;

/** How long `tRNS` is, in the kinds that may have it beside the palette. */
const TRANSPARENT_BYTES: { readonly [kind: string]: number } = { grey: 2, colour: 6 };

/** Whether palette and transparency are those of a picture of this kind (PNG § 11.2.2 and 11.3.1.1). */
function hasItsColours(kept: readonly PngChunk[], { kind, depth }: PngHeader): boolean {
  const lengthOf = (type: string) => kept.find((chunk) => chunk.type === type)?.data.length;
  const colours = (lengthOf("PLTE") ?? 0) / BYTES_PER_COLOUR;
  const most = kind === "palette" ? 2 ** depth : kind.startsWith("grey") ? 0 : MOST_COLOURS;
  if (!Number.isInteger(colours) || colours > most) return false;
  if (colours === 0 && kind === "palette") return false;
  const transparent = lengthOf("tRNS");
  if (transparent === undefined) return true;
  return kind === "palette" ? transparent <= colours : transparent === TRANSPARENT_BYTES[kind];
}

/** Whether unpacking gives as many bytes as the picture has: neither cut off nor a bomb. */
function hasItsPixels(kept: readonly PngChunk[], header: PngHeader): boolean {
  const packed = Buffer.concat(kept.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const size = pixelBytes(header);
  try {
    return inflateSync(packed, { maxOutputLength: size }).length === size;
  } catch {
    // Inflating throws nothing but "this is not zlib" and "there is more".
    return false;
  }
}
