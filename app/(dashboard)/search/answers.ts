import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { FoundLine, FoundLines } from "@/components/search/found";
import type { NamedKind } from "@/db/queries/name-lists";
import { findNamed } from "@/db/queries/search";
import { type Actor, can } from "@/lib/access";
import { countText } from "@/lib/format/count";
import { bestOf, type FoundKind, MOST_OF_KIND } from "@/lib/search/answer";
import type { Found } from "@/lib/search/name-index";
import { KINDS, linesOf, NAMED, type NamedGroup } from "./lines";
import { findPages, pagesFor } from "./pages";

/** So many of one kind can be looked at. */
const MOST_OF_ONE_KIND = 200;

export type Question = {
  readonly typed: string;
  /** One kind, and many of it; without it the best of all. */
  readonly kind: NamedKind | null;
};

/** What the reader may mean, of all that they may open. Nothing typed finds the pages to go to. */
export async function answersFor(opened: Opened, { typed, kind }: Question): Promise<FoundLines[]> {
  const pages = pagesFor(opened.actor);
  if (typed === "") return [{ kind: "page", title: "Go to", lines: pages }];
  return kind === null ? bestOfAll(opened, typed, pages) : manyOfOne(opened, typed, kind);
}

/** Those kinds that have a page which the actor may open. */
function openKinds(actor: Actor): NamedKind[] {
  return NAMED.filter((kind) => KINDS[kind].isOpenToAll || can(actor, "organisation.read"));
}

/** The kind with the best one first. */
async function bestOfAll(
  { actor, view, carried }: Opened,
  typed: string,
  pages: readonly FoundLine[],
): Promise<FoundLines[]> {
  const named = await findNamed(actor, openKinds(actor), typed, MOST_OF_KIND);
  const found = new Map<FoundKind, Found>([...named, ["page", findPages(pages, typed)]]);
  const best = bestOf(found);
  const groups = await linesOf(best.filter(isNamed), {
    ...{ actor, asOf: view.asOf },
    hrefOf: (kind, id) => KINDS[kind].path(id, carried),
    allOf: (kind) => paths.search({ ...carried, q: typed, kind }),
  });
  const pageById = new Map(pages.map((page) => [page.id, page]));
  return best.flatMap(({ kind, hits }) =>
    kind === "page"
      ? [{ kind, title: "Go to", lines: hits.flatMap(({ id }) => pageById.get(id) ?? []) }]
      : groups.filter((group) => group.kind === kind),
  );
}

function isNamed(group: { readonly kind: FoundKind }): group is NamedGroup {
  return group.kind !== "page";
}

async function manyOfOne(
  { actor, view, carried }: Opened,
  typed: string,
  kind: NamedKind,
): Promise<FoundLines[]> {
  const kinds = openKinds(actor).filter((own) => own === kind);
  const found = (await findNamed(actor, kinds, typed, MOST_OF_ONE_KIND)).get(kind);
  if (!found) return [];
  const groups = await linesOf([{ kind, ...found }], {
    ...{ actor, asOf: view.asOf, allOf: null },
    hrefOf: (own, id) => KINDS[own].path(id, carried),
  });
  const isCut = found.total > MOST_OF_ONE_KIND;
  const cut = `, the best ${countText(MOST_OF_ONE_KIND)} of ${countText(found.total)}`;
  return groups.map((group) => (isCut ? { ...group, title: `${group.title}${cut}` } : group));
}
