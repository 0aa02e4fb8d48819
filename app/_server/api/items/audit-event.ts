import { z } from "zod";
import { Instant } from "@/app/_server/api/iso-day";

const Image = z
  .record(z.string(), z.unknown())
  .nullable()
  .describe("The row as the database has it.");

export const AuditEventItem = z
  .object({
    seq: z.int(),
    at: Instant,
    actor: z.string(),
    action: z.string(),
    entity: z.string(),
    id: z.string(),
    before: Image,
    after: Image,
    hash: z.string(),
  })
  .meta({ id: "AuditEvent" });
