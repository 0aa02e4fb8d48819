import { hash } from "node:crypto";
import { MOSAIC_SIZE, mosaicPixels } from "@/lib/badge/issue/mosaic";
import { encodePng } from "./encode-png";

/** A badge of our own inside a picture: the mosaic of what it was given for. `document` is JSON. */
export function bakeBadge(document: string, credentialId: string): Promise<Buffer> {
  const picture = {
    width: MOSAIC_SIZE,
    height: MOSAIC_SIZE,
    pixels: mosaicPixels(hash("sha256", credentialId, "buffer")),
  };
  return encodePng(picture, { keyword: "openbadgecredential", content: document });
}
