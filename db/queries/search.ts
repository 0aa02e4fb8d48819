import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { type Actor, reachOf } from "@/lib/access";
import { type Found, type Hit, NameIndex } from "@/lib/search/name-index";
import { rankOf, TIERS } from "@/lib/search/rank";
import { findKept } from "./kept-names";
import { IN_REACH, type NamedKind, readNames } from "./name-lists";

/**
 * What the actor may mean by what they typed, the best so many of each of the kinds: people and teams in
 * their reach, of all else everything. Not for use inside a transaction.
 */
export async function findNamed(
  actor: Actor,
  kinds: readonly NamedKind[],
  typed: string,
  count: number,
): Promise<Map<NamedKind, Found>> {
  const own = reachOf(actor) === "all" ? [] : kinds.filter((kind) => IN_REACH.includes(kind));
  const others = kinds.filter((kind) => !own.includes(kind));
  const found = await findKept(actor, others, typed, count);
  return inScope(actor, async (tx) => {
    for (const kind of own) {
      found.set(kind, new NameIndex(await readNames(tx, kind)).find(typed, count));
    }
    const known = kinds.includes("person") ? await knownBy(tx, typed.trim(), count) : [];
    if (known.length > 0) found.set("person", { hits: known, total: known.length });
    return found;
  });
}

/** Whose number it is, or whose address begins so: only theirs, so that no name is as good. */
async function knownBy(tx: Tx, typed: string, count: number): Promise<Hit[]> {
  if (typed === "" || typed.length > 200 || typed.includes("\0")) return [];
  const cases = sql`array[${typed}, upper(${typed}::text), lower(${typed}::text)]`;
  const address = sql`select person_id from person_emails where starts_with(email, lower(${typed}::text))`;
  const people = await tx.execute<{ id: string }>(sql`
    select p.id from people p
    where p.external_id = any(${cases}) ${typed.includes("@") ? sql`or p.id in (${address})` : sql``}
    order by lower(p.name), p.id limit ${count}`);
  const rank = rankOf({ tier: TIERS.exact, mistakes: 0, isInOrder: true, isAlias: true, more: 0 });
  return people.map(({ id }) => ({ id, alias: typed, rank, text: typed }));
}
