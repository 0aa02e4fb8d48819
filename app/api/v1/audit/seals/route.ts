import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { AuditSealItem } from "@/app/_server/api/items/audit-seal";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { auditSealsOf } from "@/db/queries/audit-seals";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "The seals on the audit log, the last one first",
      permission: "audit.read",
      query: z.strictObject(pageQuery(z.tuple([z.int()]))),
      answer: listOf(AuditSealItem),
    },
    async ({ actor, query: { limit, cursor } }) => {
      const seals = await auditSealsOf(actor, { limit: limit + 1, before: cursor?.[0] ?? null });
      return pageOf(seals, limit, ({ number }) => [number]);
    },
  ),
});
