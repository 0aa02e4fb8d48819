import type { Found, Hit } from "./name-index";

/** What can be found, in the order in which equals are shown. */
const KINDS = [
  "person",
  "team",
  "role",
  "competency",
  "credential",
  "requirement",
  "policy",
  "page",
] as const;
export type FoundKind = (typeof KINDS)[number];

/** Those of one kind that are shown, and how many there are. */
export type FoundGroup = Found & { readonly kind: FoundKind };

const MOST = 20;
/** Of each kind as many are shown, and worth finding. */
export const MOST_OF_KIND = 6;

/** The best of all kinds, each kind together, the kind with the best one first; kinds with none are left out. */
export function bestOf(found: ReadonlyMap<FoundKind, Found>): FoundGroup[] {
  const all = KINDS.flatMap((kind) =>
    (found.get(kind)?.hits ?? []).slice(0, MOST_OF_KIND).map((hit) => ({ kind, hit })),
  );
  const best = all.sort((a, b) => a.hit.rank - b.hit.rank).slice(0, MOST);
  const kinds = [...new Set(best.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    hits: best.filter((one) => one.kind === kind).map(({ hit }): Hit => hit),
    total: found.get(kind)?.total ?? 0,
  }));
}

/** Two answers about different things of one kind as one, in the order of an index of all of them. */
export function together(one: Found, other: Found, count: number): Found {
  const hits = [...one.hits, ...other.hits].sort(
    (a, b) => a.rank - b.rank || (a.text < b.text ? -1 : Number(a.text > b.text)),
  );
  return { hits: hits.slice(0, count), total: one.total + other.total };
}
