import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { auditorLinks } from "@/db/schema/auditor-links";
import { digestOf } from "@/db/secrets";
import type { Actor } from "@/lib/access";
import type { AuditorLinkId, TeamId } from "@/lib/ids";
import { inTeam } from "./view";

const { id, label, proof, madeBy, createdAt, endsAt, revokedAt } = auditorLinks;
/** The check of the table: a wall is of a team. */
const teamId = sql<TeamId>`${auditorLinks.teamId}`;
const columns = { id, label, teamId, proof, madeBy, createdAt, endsAt, revokedAt };

/** Which team a wall shows, and until when. */
export type WallLink = Omit<
  Pick<typeof auditorLinks.$inferSelect, keyof typeof columns>,
  "teamId"
> & { readonly teamId: TeamId };

type Which = { readonly id: AuditorLinkId } | { readonly teamId: TeamId };

/** One wall, or those of a team and all below it: the newest first, those that show nothing any more as well. */
export function wallLinksFor(actor: Actor, which: Which): Promise<WallLink[]> {
  const condition =
    "id" in which ? eq(id, which.id) : inTeam(sql`${auditorLinks.teamId}`, which.teamId);
  return inScope(actor, (tx) =>
    tx
      .select(columns)
      .from(auditorLinks)
      .where(isWall(condition))
      .orderBy(desc(createdAt), desc(id)),
  );
}

/** The wall that this secret opens, or opened once. Null for none. */
export function wallLinkBehind(actor: Actor, secret: string): Promise<WallLink | null> {
  return inScope(actor, async (tx) => {
    const isBehind = isWall(eq(auditorLinks.tokenHash, digestOf(secret)));
    const [found] = await tx.select(columns).from(auditorLinks).where(isBehind);
    return found ?? null;
  });
}

function isWall(condition: SQL): SQL | undefined {
  return and(eq(auditorLinks.kind, "wall"), condition);
}
