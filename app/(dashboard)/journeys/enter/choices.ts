import "server-only";
import { levelOptions } from "@/app/_server/level-options";
import { requirementNames, roleNames } from "@/app/_server/names";
import type { Option } from "@/components/form/controls";
import { inScope } from "@/db/actor-scope";
import {
  competenciesIn,
  credentialsIn,
  currenciesIn,
  issuersIn,
  proficiencyLevelsIn,
} from "@/db/queries/catalogue";
import { membersOn } from "@/db/queries/members";
import { namesOfRows } from "@/db/queries/names";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";
import type { GoalKind } from "@/lib/journey/goal";

/** More names than anybody chooses from a list; such a team has teams below it. */
const MOST_NAMED = 500;

/** What the fields of the form offer, as far as this kind of goal asks for it. */
export function journeyChoices(
  actor: Actor,
  { teamId, kind, asOf }: { teamId: TeamId; kind: GoalKind; asOf: Day },
) {
  return inScope(actor, async () => {
    const ids = await membersOn(actor, { teamId, asOf, limit: MOST_NAMED });
    const [names, catalogue, issuers, currencies, things] = await Promise.all([
      namesOfRows(actor, ids),
      credentialsIn(actor),
      issuersIn(actor),
      currenciesIn(actor),
      thingsFor(actor, kind),
    ]);
    const people = ids.map((id) => ({ value: id as string, label: names.get(id) ?? "" }));
    return {
      ...things,
      people: people.toSorted((a, b) => (a.label < b.label ? -1 : 1)),
      issuers: issuers.map(({ id, name }) => ({ value: id as string, label: name })),
      deliveries: distinct(catalogue.map(({ delivery }) => delivery)),
      assessments: distinct(catalogue.map(({ assessment }) => assessment)),
      currencies: currencies.map((currency) => ({ value: currency, label: currency })),
    };
  });
}

const NONE: readonly Option[] = [];

async function thingsFor(actor: Actor, kind: GoalKind) {
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return {
    roles: kind === "role" ? named(await roleNames(actor)) : NONE,
    requirements: kind === "requirements" ? named(await requirementNames(actor)) : NONE,
    competencies: kind === "competencies" ? named(await competenciesIn(actor)) : NONE,
    levels: kind === "competencies" ? levelOptions(await proficiencyLevelsIn(actor)) : NONE,
  };
}

function distinct(facets: readonly (string | null)[]): Option[] {
  const known = facets.filter((facet) => facet !== null);
  return [...new Set(known)].toSorted().map((facet) => ({ value: facet, label: facet }));
}
