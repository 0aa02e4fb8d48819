import { z } from "zod";
import { IssuerPinId } from "@/lib/ids";

export const IssuerPinItem = z
  .object({
    id: IssuerPinId,
    issuer: z.string().describe("What its badges name: an address or a DID."),
    thumbprint: z.string().describe("Of the key: RFC 7638, SHA-256, base64url."),
    reason: z.string().describe("How it was made sure of."),
    pinnedBy: z.string(),
    version: z.int(),
  })
  .meta({ id: "IssuerPin" });
