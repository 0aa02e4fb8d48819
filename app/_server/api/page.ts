import { z } from "zod";

const MOST = 1_000;

/** What a place in a list is known by: compared from left to right. */
export type Key = readonly (string | number)[];

/** `?limit=&cursor=` of a list whose places are known by such a key. */
export function pageQuery<Place extends z.ZodType<Key>>(place: Place) {
  return {
    limit: z.coerce.number().int().min(1).max(MOST).default(100),
    cursor: z
      .string()
      .max(2_000)
      .transform((text, context): z.output<Place> => {
        const key = place.safeParse(decoded(text));
        if (key.success) return key.data;
        context.addIssue({ code: "custom", message: "This cursor was not given out here." });
        return z.NEVER;
      })
      .optional(),
  };
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return null; // not what `encoded` makes
  }
}

function encoded(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export type Page<Item> = { readonly items: Item[]; readonly next: string | null };

/** A page of rows that were read in order, one more than its limit. */
export function pageOf<Item>(
  rows: readonly Item[],
  limit: number,
  keyOf: (item: Item) => Key,
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && rows.length > limit ? encoded(keyOf(last)) : null };
}

/** A page that has come as far as this place, with perhaps more behind it. */
export function pageUpTo<Item>(items: Item[], place: Key): Page<Item> {
  return { items, next: encoded(place) };
}

/** A page of a list that is there as a whole: put in order by its keys, from after the cursor on. */
export function pageFrom<Item>(
  all: readonly Item[],
  keyOf: (item: Item) => Key,
  { limit, cursor }: { readonly limit: number; readonly cursor?: Key | undefined },
): Page<Item> {
  const rows = all
    .map((item) => ({ item, key: keyOf(item) }))
    .filter(({ key }) => cursor === undefined || compare(key, cursor) > 0)
    .sort((a, b) => compare(a.key, b.key))
    .slice(0, limit + 1);
  const page = pageOf(rows, limit, ({ key }) => key);
  return { ...page, items: page.items.map(({ item }) => item) };
}

function compare(a: Key, b: Key): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? part;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
