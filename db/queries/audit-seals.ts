import { desc, lt } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { Forbidden } from "@/db/errors";
import { auditSeals } from "@/db/schema/audit-seals";
import { type Actor, can } from "@/lib/access";

export type SealRow = typeof auditSeals.$inferSelect;

type Page = {
  readonly limit?: number /** Seals before this one. */;
  readonly before?: number | null;
};

/** The seals on the audit log, the last one first. Throws Forbidden for who may not read the log. */
export function auditSealsOf(actor: Actor, { limit, before }: Page = {}): Promise<SealRow[]> {
  if (!can(actor, "audit.read")) throw new Forbidden("audit.read");
  return inScope(actor, (tx) => {
    const query = tx
      .select()
      .from(auditSeals)
      .where(before ? lt(auditSeals.number, before) : undefined)
      .orderBy(desc(auditSeals.number));
    return limit === undefined ? query : query.limit(limit);
  });
}
