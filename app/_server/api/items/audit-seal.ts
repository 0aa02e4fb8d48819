import { z } from "zod";
import { Instant } from "@/app/_server/api/iso-day";

export const AuditSealItem = z
  .object({
    number: z.int(),
    lastSeq: z.int().describe("The last change that it seals."),
    head: z
      .string()
      .describe("SHA-256 over the head before and the changes since, in hex: keep it elsewhere."),
    sealedAt: Instant,
  })
  .meta({ id: "AuditSeal" });
