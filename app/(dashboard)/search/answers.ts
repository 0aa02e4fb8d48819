import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { FoundLine, FoundLines } from "@/components/search/found";
import { type Detail, detailsOf } from "@/db/queries/found-details";
import type { NamedKind } from "@/db/queries/name-lists";
import { findNamed } from "@/db/queries/search";
import { type Actor, can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import {
  CompetencyId,
  CredentialId,
  PersonId,
  PolicyId,
  RequirementId,
  RoleId,
  TeamId,
} from "@/lib/ids";
import { bestOf, type FoundGroup, type FoundKind, MOST_OF_KIND } from "@/lib/search/answer";
import { type Found, type Hit, NameIndex } from "@/lib/search/name-index";
import { navigationFor } from "../navigation";
import { settingsFor } from "../settings/settings";

type Kind = {
  readonly title: string;
  readonly noun: readonly [one: string, many: string];
  readonly path: (id: string, carried: Search) => string;
  /** Everybody may open a page of it; of the others, who reads the organisation. */
  readonly isOpenToAll: boolean;
};

/** What has a page of its own, and who may open it. */
const KINDS: Readonly<Record<NamedKind, Kind>> = {
  person: {
    title: "People",
    noun: ["person", "people"],
    path: (id, carried) => paths.person(PersonId.parse(id), carried),
    isOpenToAll: true,
  },
  team: {
    title: "Teams",
    noun: ["team", "teams"],
    path: (id, carried) => paths.team(TeamId.parse(id), "matrix", carried),
    isOpenToAll: false,
  },
  role: {
    title: "Roles",
    noun: ["role", "roles"],
    path: (id, carried) => paths.role(RoleId.parse(id), carried),
    isOpenToAll: true,
  },
  competency: {
    title: "Competencies",
    noun: ["competency", "competencies"],
    path: (id, carried) => paths.competency(CompetencyId.parse(id), carried),
    isOpenToAll: true,
  },
  credential: {
    title: "Credentials",
    noun: ["credential", "credentials"],
    path: (id, carried) => paths.credential(CredentialId.parse(id), carried),
    isOpenToAll: true,
  },
  requirement: {
    title: "Requirements",
    noun: ["requirement", "requirements"],
    path: (id, carried) => paths.requirement(RequirementId.parse(id), carried),
    isOpenToAll: false,
  },
  policy: {
    title: "Policies",
    noun: ["policy", "policies"],
    path: (id, carried) => paths.policy(PolicyId.parse(id), carried),
    isOpenToAll: false,
  },
};

const NAMED = Object.keys(KINDS) as NamedKind[]; // the keys of a const object

/** So many of one kind can be looked at. */
export const MOST_OF_ONE_KIND = 200;

export type Question = {
  readonly typed: string;
  /** One kind, and many of it; without it the best of all. */
  readonly kind: FoundKind | null;
};

type Context = Pick<Opened, "actor" | "carried"> & { readonly asOf: Opened["view"]["asOf"] };

/** What the reader may mean, of all that they may open. Nothing typed finds the pages to go to. */
export async function answersFor(
  { actor, view, carried }: Opened,
  { typed, kind }: Question,
): Promise<FoundLines[]> {
  const pages = pagesFor(actor);
  if (typed === "") return [{ kind: "page", title: "Go to", lines: pages }];
  const kinds = openKinds(actor).filter((own) => kind === null || own === kind);
  const count = kind === null ? MOST_OF_KIND : MOST_OF_ONE_KIND;
  const found = new Map<FoundKind, Found>(await findNamed(actor, kinds, typed, count));
  if (kind === null || kind === "page") found.set("page", findPages(pages, typed));
  const groups = kind === null ? bestOf(found) : groupOf(kind, found);
  return linesOf(groups, { actor, carried, asOf: view.asOf }, { typed, pages });
}

/** Of those kinds that have a page which the actor may open. */
export function openKinds(actor: Actor): NamedKind[] {
  return NAMED.filter((kind) => KINDS[kind].isOpenToAll || can(actor, "organisation.read"));
}

function groupOf(kind: FoundKind, found: ReadonlyMap<FoundKind, Found>): FoundGroup[] {
  const own = found.get(kind);
  return own && own.hits.length > 0 ? [{ kind, ...own }] : [];
}

/** The ways of the navigation and of the settings that the actor may go. */
function pagesFor(actor: Actor): FoundLine[] {
  const entries = navigationFor(actor).flatMap((group) => group.entries);
  const settings = settingsFor(actor).map(({ href, label }) => ({ href, label, note: "Settings" }));
  const ways = [...entries.map(({ href, label }) => ({ href, label, note: "" })), ...settings];
  const first = new Map([...ways].reverse().map((way) => [way.href, way]));
  return ways
    .filter((way) => first.get(way.href) === way)
    .map(({ href, label, note }) => ({ id: href, href, name: label, ...(note && { note }) }));
}

function findPages(pages: readonly FoundLine[], typed: string): Found {
  const names = pages.map(({ id, name, note }) => ({
    id,
    spellings: [name, `go to ${name}`, ...(note ? [`${note} ${name}`] : [])],
  }));
  return new NameIndex(names).find(typed, MOST_OF_KIND);
}

/** What is gone by now is left out, as is a kind of which nothing else was found. */
async function linesOf(
  groups: readonly FoundGroup[],
  { actor, carried, asOf }: Context,
  { typed, pages }: { readonly typed: string; readonly pages: readonly FoundLine[] },
): Promise<FoundLines[]> {
  const ids = groups.flatMap(({ kind, hits }): [NamedKind, string[]][] =>
    kind === "page" ? [] : [[kind, hits.map(({ id }) => id)]],
  );
  const details = await detailsOf(actor, new Map(ids), asOf);
  const pageById = new Map(pages.map((page) => [page.id, page]));
  return groups
    .map(({ kind, hits, total }) => {
      if (kind === "page") {
        return { kind, title: "Go to", lines: hits.flatMap(({ id }) => pageById.get(id) ?? []) };
      }
      const { title, noun, path } = KINDS[kind];
      const lines = hits.flatMap((hit) => {
        const detail = details.get(hit.id);
        return detail ? [lineOf(hit, detail, path(hit.id, carried))] : [];
      });
      const all = {
        id: `${kind}-all`,
        href: paths.search({ ...carried, q: typed, kind }),
        name: `All ${countOf(total, ...noun)}`,
      };
      const isCut = total > hits.length && hits.length < MOST_OF_ONE_KIND;
      return { kind, title, lines: isCut ? [...lines, all] : lines };
    })
    .filter(({ lines }) => lines.length > 0);
}

function lineOf({ id, alias }: Hit, { name, note }: Detail, href: string): FoundLine {
  const words = [alias && alias !== note ? `“${alias}”` : null, note].filter(Boolean).join(" · ");
  return { id, href, name, ...(words && { note: words }) };
}
