import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { About, PageTable } from "@/app/_server/table-file";
import { type ComparedFacet, comparedText } from "@/components/credential/compared";
import type { Column } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { credentialsIn, mappingsOf, rolesIn } from "@/db/queries/catalogue";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { teamPlacesFor } from "@/db/queries/teams";
import { type CompareAsked, compareAsked } from "./asked";
import { EFFECT_COLUMNS, effectsOf } from "./effects";
import { facetsOf } from "./facets";

/** The chosen credentials beside one another, and what they would do for those who hold a role. */
export function comparePage(
  { actor, view, carried }: Pick<Opened, "actor" | "view" | "carried">,
  { ids, roleId }: CompareAsked,
) {
  return inScope(actor, async () => {
    const [all, mapped, names, roles, teams] = await Promise.all([
      credentialsIn(actor),
      mappingsOf(actor),
      ruleNamesFor(actor),
      rolesIn(actor),
      teamPlacesFor(actor),
    ]);
    const credentials = ids.flatMap((id) => all.find((one) => one.id === id) ?? []);
    const role = roles.find(({ id }) => id === roleId) ?? null;
    const question = role && { ...view, roleId: role.id, carried, names };
    return {
      credentials: credentials.map(({ id, name, code }) => ({
        ...{ id, name, code, href: paths.credential(id, carried) },
      })),
      facets: facetsOf(credentials, { catalogue: all, mapped, names, carried }),
      effects: question && (await effectsOf(actor, credentials, question)),
      isMissing: credentials.length < ids.length,
      others: all.filter(({ id }) => !ids.includes(id)),
      ...{ role, roles, teams },
    };
  });
}

export type ComparePage = Awaited<ReturnType<typeof comparePage>>;

/** All that is compared, what the role gains first. */
export function comparedFacets({ facets, effects }: ComparePage): ComparedFacet[] {
  return [...(effects?.facets ?? []), ...facets];
}

type FacetLine = {
  id: string;
  facet: string;
  first: string | null;
  second: string | null;
  third: string | null;
  fourth: string | null;
};

const PLACES = ["first", "second", "third", "fourth"] as const;

/** The comparison as a file: a line for each facet, a column for each credential. */
export async function comparisonTable(
  opened: Opened,
  read: Reader,
): Promise<PageTable<FacetLine> | null> {
  const page = await comparePage(opened, compareAsked(read));
  if (page.credentials.length === 0) return null;
  const text = (facet: ComparedFacet, place: number) => {
    const cell = facet.cells[place];
    return cell ? comparedText(cell) : null;
  };
  const columns = page.credentials.flatMap(({ name }, n): Column<FacetLine>[] => {
    const key = PLACES[n];
    return key ? [{ kind: "text", key, header: name }] : [];
  });
  return {
    name: "Credentials compared",
    columns: [{ kind: "text", key: "facet", header: "Facet" }, ...columns],
    rows: comparedFacets(page).map((facet) => ({
      ...{ id: facet.label, facet: facet.label },
      ...{ first: text(facet, 0), second: text(facet, 1) },
      ...{ third: text(facet, 2), fourth: text(facet, 3) },
    })),
    about: aboutRole(page),
  };
}

/** Each open slot that one of the credentials would close, with its person. */
export async function credentialEffectsTable(opened: Opened, read: Reader) {
  const page = await comparePage(opened, compareAsked(read));
  return {
    name: "What credentials would close",
    columns: EFFECT_COLUMNS,
    rows: page.effects?.lines ?? [],
    about: aboutRole(page),
  };
}

function aboutRole({ role }: ComparePage): About {
  return role ? [["Role", role.name]] : [];
}
