import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { FoundLine, FoundLines } from "@/components/search/found";
import { type Detail, detailsOf } from "@/db/queries/found-details";
import type { NamedKind } from "@/db/queries/name-lists";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
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
import type { FoundGroup } from "@/lib/search/answer";
import type { Hit } from "@/lib/search/name-index";
import { saysMore } from "@/lib/search/search-words";

type Kind = {
  readonly title: string;
  readonly noun: readonly [one: string, many: string];
  readonly path: (id: string, carried: Search) => string;
  /** Everybody may open a page of it; of the others, who reads the organisation. */
  readonly isOpenToAll: boolean;
};

/** What has a page of its own, and who may open it. */
export const KINDS: Readonly<Record<NamedKind, Kind>> = {
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

export const NAMED = Object.keys(KINDS) as NamedKind[]; // the keys of a const object

/** Groups of what has a name in the database. */
export type NamedGroup = FoundGroup & { readonly kind: NamedKind };

type Context = {
  readonly actor: Actor;
  readonly asOf: Day;
  /** Where choosing something leads. */
  readonly hrefOf: (kind: NamedKind, id: string) => string;
  /** Where all of a kind are; null where there is no such place. */
  readonly allOf: ((kind: NamedKind) => string) | null;
};

/** What was found as it is shown; what is gone by now is left out, and so is a kind of which nothing is left. */
export async function linesOf(
  groups: readonly NamedGroup[],
  { actor, asOf, hrefOf, allOf }: Context,
): Promise<FoundLines[]> {
  const ids = groups.map(({ kind, hits }) => [kind, hits.map(({ id }) => id)] as const);
  const details = await detailsOf(actor, new Map(ids), asOf);
  return groups.flatMap(({ kind, hits, total }) => {
    const { title, noun } = KINDS[kind];
    const lines = hits.flatMap((hit) => {
      const detail = details.get(hit.id);
      return detail ? [lineOf(hit, detail, hrefOf(kind, hit.id))] : [];
    });
    if (lines.length === 0) return [];
    const all = `All ${countOf(total, ...noun)}`;
    const isCut = allOf !== null && total > hits.length;
    const ways = isCut ? [{ id: `${kind}-all`, href: allOf(kind), name: all }] : [];
    return [{ kind, title, lines: [...lines, ...ways] }];
  });
}

function lineOf({ id, alias }: Hit, { name, note }: Detail, href: string): FoundLine {
  const also = alias && saysMore(alias, `${name} ${note}`) ? `“${alias}”` : null;
  const words = [also, note].filter(Boolean).join(" · ");
  return { id, href, name, ...(words && { note: words }) };
}
