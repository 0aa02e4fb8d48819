import { inSnapshot } from "@/db/actor-scope";
import { database, type Tx } from "@/db/client";
import { turns } from "@/db/turns";
import { type Actor, jobActor, reachOf } from "@/lib/access";
import { together } from "@/lib/search/answer";
import { type Found, type Named, NameIndex } from "@/lib/search/name-index";
import { type Changes, changesSince } from "./changes-since";
import { IN_REACH, NAME_LISTS, type NamedKind, readNames } from "./name-lists";

/** Names are the same whoever looks for them. */
const READER = jobActor("names");

const KINDS = Object.keys(NAME_LISTS) as NamedKind[]; // the keys of a const object
const TABLES = KINDS.flatMap((kind) => NAME_LISTS[kind].tables);

/** From so many people on that changed since, all names are made ready anew. */
const MANY = 1_000;

/** Names of a kind, and those beside them that changed since they were made ready; null where one is gone. */
type Kept = { readonly index: NameIndex; readonly recent: ReadonlyMap<string, Named | null> };
/** What was seen, and by which snapshot of the database. */
type Book = { readonly snapshot: string; readonly kept: ReadonlyMap<NamedKind, Kept> };
type Memory = {
  book: Book | null;
  /** So that several who find names old do not all read them. */
  readonly inTurn: ReturnType<typeof turns>;
};

// On globalThis for the same reason as the connection: see db/client.ts.
const shared: typeof globalThis & { __tesseraNames?: WeakMap<object, Memory> } = globalThis;

/** Of the database that is connected: another one counts its transactions by itself. */
function memory(): Memory {
  shared.__tesseraNames ??= new WeakMap();
  const own = shared.__tesseraNames.get(database()) ?? { book: null, inTurn: turns(1) };
  shared.__tesseraNames.set(database(), own);
  return own;
}

/**
 * Looks in the names of everything of a kind, as they are now. They stay in this process's memory, some
 * hundred bytes each, and are never old: the audit log tells which were changed by transactions that what
 * is kept has not seen. People and teams are found for who reaches all of them only. Not for use inside a
 * transaction.
 */
export async function findKept(
  actor: Actor,
  kinds: readonly NamedKind[],
  typed: string,
  count: number,
): Promise<Map<NamedKind, Found>> {
  if (reachOf(actor) !== "all" && kinds.some((kind) => IN_REACH.includes(kind))) {
    throw new Error("Names beyond somebody's reach are not looked at for them.");
  }
  const { kept } = await memory().inTurn(readAnew);
  return new Map(
    kinds.flatMap((kind): [NamedKind, Found][] => {
      const own = kept.get(kind);
      return own ? [[kind, findIn(own, typed, count)]] : [];
    }),
  );
}

/** Reads all names, so that the first who looks for something need not wait for it. */
export async function prepareNames(actor: Actor): Promise<void> {
  await findKept(actor, [], "", 0);
}

/** In the index without what changed since, and in that. */
function findIn({ index, recent }: Kept, typed: string, count: number): Found {
  if (recent.size === 0) return index.find(typed, count);
  const old = index.find(typed, count, (id) => !recent.has(id));
  const now = [...recent.values()].flatMap((named) => named ?? []);
  return together(old, new NameIndex(now).find(typed, count), count);
}

function readAnew(): Promise<Book> {
  return inSnapshot(READER, async (tx) => {
    const before = memory().book;
    const { snapshot, changes } = await changesSince(tx, before?.snapshot ?? null, TABLES);
    const kept = new Map<NamedKind, Kept>();
    for (const kind of KINDS) {
      const own = before && changes ? before.kept.get(kind) : undefined;
      kept.set(kind, await keptNow(tx, kind, own, changes));
    }
    memory().book = { snapshot, kept };
    return { snapshot, kept };
  });
}

async function keptNow(
  tx: Tx,
  kind: NamedKind,
  before: Kept | undefined,
  changes: Changes | null,
): Promise<Kept> {
  const changed = NAME_LISTS[kind].tables.flatMap((table) => changes?.get(table) ?? []);
  if (before && changed.length === 0) return before;
  const ids = new Set([...(before?.recent.keys() ?? []), ...changed]);
  // Of other kinds the changed row may be an alias: they are few enough to be read as a whole.
  if (!before || kind !== "person" || ids.size > MANY) {
    return { index: new NameIndex(await readNames(tx, kind)), recent: new Map() };
  }
  const named = new Map((await readNames(tx, kind, changed)).map((one) => [one.id, one]));
  const now = changed.map((id) => [id, named.get(id) ?? null] as const);
  return { index: before.index, recent: new Map([...before.recent, ...now]) };
}
