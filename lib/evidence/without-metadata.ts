import type { FileKind } from "./file-type";
import { jpegWithoutMetadata } from "./picture/jpeg";
import { pngWithoutMetadata } from "./picture/png";
import { webpWithoutMetadata } from "./picture/webp";

/**
 * A picture without what a camera or a program wrote into it: place, device, names, times. What is seen
 * stays as it is, its turning and colours included. Other kinds come back as they are; null for a picture
 * that is damaged.
 */
export function withoutMetadata(bytes: Uint8Array, kind: FileKind): Uint8Array | null {
  switch (kind) {
    case "jpeg":
      return jpegWithoutMetadata(bytes);
    case "png":
      return pngWithoutMetadata(bytes);
    case "webp":
      return webpWithoutMetadata(bytes);
    default:
      return bytes;
  }
}
