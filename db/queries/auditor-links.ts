import { and, count, desc, eq, getTableColumns, max, type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { auditorLinks, auditorLinkViews } from "@/db/schema/auditor-links";
import { digestOf } from "@/db/secrets";
import type { Actor } from "@/lib/access";
import type { AuditorLinkId } from "@/lib/ids";

const { tokenHash: _, kind, ...columns } = getTableColumns(auditorLinks);
const own = {
  ...columns,
  /** The check of the table: a link of an auditor has them. */
  seed: sql<string>`${auditorLinks.seed}`,
  size: sql<number>`${auditorLinks.size}`,
  /** RFC 3339, in the microseconds that the log counts in. */
  knownAt: sql<string | null>`to_char(${auditorLinks.knownAt} at time zone 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
};

/** What a link shows, for whom and until when. */
export type AuditorLink = Omit<
  typeof auditorLinks.$inferSelect,
  "tokenHash" | "kind" | "seed" | "size"
> & { readonly seed: string; readonly size: number };

export type AuditorLinkRow = AuditorLink & {
  /** How often something was seen through it, and when last. */
  readonly views: number;
  readonly lastViewAt: Date | null;
};

type Page = {
  readonly id?: AuditorLinkId;
  readonly limit?: number;
  /** Those after this one. */
  readonly after?: { readonly createdAt: string; readonly id: string } | null;
};

/** Links, the newest first, those that open nothing any more as well. */
export function auditorLinksFor(
  actor: Actor,
  { id, limit, after }: Page = {},
): Promise<AuditorLinkRow[]> {
  const { createdAt } = auditorLinks;
  const { linkId, state, at } = auditorLinkViews;
  const all: SQL[] = [eq(kind, "auditor")];
  if (id) all.push(eq(auditorLinks.id, id));
  if (after) {
    all.push(
      sql`(${createdAt}, ${auditorLinks.id}) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`,
    );
  }
  return inScope(actor, (tx) => {
    const query = tx
      .select({ ...own, views: count(auditorLinkViews.id), lastViewAt: max(at) })
      .from(auditorLinks)
      .leftJoin(auditorLinkViews, and(eq(linkId, auditorLinks.id), eq(state, "open")))
      .where(and(...all))
      .groupBy(auditorLinks.id)
      .orderBy(desc(createdAt), desc(auditorLinks.id));
    return limit === undefined ? query : query.limit(limit);
  });
}

/** The link that this secret opens, or opened once. Null for none. */
export function auditorLinkBehind(actor: Actor, secret: string): Promise<AuditorLink | null> {
  return inScope(actor, async (tx) => {
    const [found] = await tx
      .select(own)
      .from(auditorLinks)
      .where(and(eq(kind, "auditor"), eq(auditorLinks.tokenHash, digestOf(secret))));
    return found ?? null;
  });
}
