import { expect } from "vitest";
import type { Asked, Caller } from "./caller";

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an item
export type Items = any[];

/** A whole list: more than a page of it is a failure. */
export async function wholeList(
  call: Caller,
  what: string,
  query: Asked["query"] = {},
): Promise<Items> {
  const { status, body } = await call(what, { query: { limit: 1000, ...query } });
  expect([what, status, body.next]).toEqual([what, 200, null]);
  return body.items;
}

/** The same, page by page. */
export async function inPages(
  call: Caller,
  what: string,
  query: Asked["query"],
  limit: number,
): Promise<Items> {
  const all: Items = [];
  let cursor: string | null = null;
  do {
    const place: Asked["query"] = cursor === null ? {} : { cursor };
    const { body } = await call(what, { query: { ...query, ...place, limit } });
    expect(body.items.length).toBeLessThanOrEqual(limit);
    all.push(...body.items);
    cursor = body.next;
  } while (cursor !== null);
  return all;
}
