import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Of whom there is one at a time, though no constraint says so. */
const ONE_AT_A_TIME = [
  ["role_assignments", "role_id"],
  ["waivers", "requirement_id"],
] as const;

/**
 * Refuses rows that would lie over others, as an exclusion constraint does: a role that somebody was
 * given anew, a requirement that was waived again; and a badge that speaks for somebody else's award
 * by now.
 */
export async function checkPlaces(tx: Tx, entity: string, ids: readonly string[]): Promise<void> {
  if (entity === "badges") return checkOwners(tx, ids);
  const found = ONE_AT_A_TIME.find(([name]) => name === entity);
  if (!found) return;
  const [table, column] = found;
  const same = sql.identifier(column);
  const [clash] = await tx.execute<{ id: string }>(sql`
    select own.id from ${sql.identifier(table)} own
    join ${sql.identifier(table)} other on other.person_id = own.person_id
      and other.${same} = own.${same} and other.id <> own.id
      and daterange(other.starts_on, other.ends_on, '[]') && daterange(own.starts_on, own.ends_on, '[]')
    where own.id = any(${`{${ids.join(",")}}`}::uuid[]) limit 1`);
  if (clash) throw new PlaceTaken();
}

async function checkOwners(tx: Tx, ids: readonly string[]): Promise<void> {
  const [strange] = await tx.execute<{ id: string }>(sql`
    select badges.id from badges join awards on awards.id = badges.award_id
    where badges.id = any(${`{${ids.join(",")}}`}::uuid[])
      and awards.person_id is distinct from badges.person_id limit 1`);
  if (strange) throw new PlaceTaken();
}

/** Something newer stands on the same days. */
export class PlaceTaken extends Error {}
