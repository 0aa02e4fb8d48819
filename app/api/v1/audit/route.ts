import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { AuditEventItem } from "@/app/_server/api/items/audit-event";
import { listOf, pageOf, pageQuery } from "@/app/_server/api/page";
import { reading } from "@/app/_server/api/reading";
import { auditEventsOf } from "@/db/queries/audit";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Who changed what, the newest first",
      permission: "audit.read",
      query: z.strictObject({
        entity: z.string().max(63).optional().describe("A table, such as awards."),
        id: z.uuid().optional().describe("One row of it."),
        since: z.iso.datetime({ offset: true }).optional(),
        ...pageQuery(z.tuple([z.int()])),
      }),
      answer: listOf(AuditEventItem),
    },
    async ({ actor, query: { entity, id, since, limit, cursor } }) => {
      const events = await auditEventsOf(actor, {
        entity: entity ?? null,
        entityId: id ?? null,
        since: since ? new Date(since) : null,
        limit: limit + 1,
        before: cursor?.[0] ?? null,
      });
      const items = events.map((event) => ({ ...event, id: event.entityId }));
      return pageOf(items, limit, (event) => [event.seq]);
    },
  ),
});
