"use client";

import { useState } from "react";

/** The list of before as long as it has the same items, so that what depends on it is not drawn anew. */
export function useSame<Item>(list: readonly Item[]): readonly Item[] {
  const [kept, keep] = useState(list);
  if (kept === list || isSame(kept, list)) return kept;
  keep(list);
  return list;
}

function isSame<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
}
