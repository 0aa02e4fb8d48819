import "server-only";
import { levelOptions } from "@/app/_server/level-options";
import { requirementNames, roleNames, teamNames } from "@/app/_server/names";
import type { Option } from "@/components/form/controls";
import { inScope } from "@/db/actor-scope";
import {
  competenciesIn,
  credentialsIn,
  currenciesIn,
  issuersIn,
  proficiencyLevelsIn,
} from "@/db/queries/catalogue";
import type { JourneyRow } from "@/db/queries/journeys";
import { membersOn } from "@/db/queries/members";
import { namesOfRows } from "@/db/queries/names";
import { pathwaysIn } from "@/db/queries/pathways";
import { reachedAmong } from "@/db/queries/reach";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";
import type { GoalKind } from "@/lib/journey/goal";
import { isOffered } from "@/lib/pathway/pathway";

/** More names than anybody chooses from a list; such a team has teams below it. */
const MOST_NAMED = 500;

/** The teams whose people the actor may plan for. */
export async function teamsToPlanFor(actor: Actor) {
  const teams = await teamNames(actor);
  const reached = await reachedAmong(
    actor,
    teams.map(({ id }) => id),
  );
  return teams.filter(({ id }) => reached.has(id));
}

type Asking = Offering & {
  readonly teamId: TeamId;
  readonly kind: GoalKind;
  /** The last day of a journey that is new. */
  readonly usual: Day;
};

type Offering = {
  readonly today: Day;
  /** The one that is changed: the pathway that it follows stays to be chosen. */
  readonly journey: Pick<JourneyRow, "endsOn" | "goal"> | null;
};

/** What the fields of the form offer, as far as this kind of goal asks for it. */
export function journeyChoices(actor: Actor, { teamId, kind, usual, ...offering }: Asking) {
  return inScope(actor, async () => {
    const asOf = offering.journey?.endsOn ?? usual;
    const ids = await membersOn(actor, { teamId, asOf, limit: MOST_NAMED });
    const [names, catalogue, issuers, currencies, things] = await Promise.all([
      namesOfRows(actor, ids),
      credentialsIn(actor),
      issuersIn(actor),
      currenciesIn(actor),
      thingsFor(actor, kind, offering),
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

async function thingsFor(actor: Actor, kind: GoalKind, offering: Offering) {
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return {
    roles: kind === "role" ? named(await roleNames(actor)) : NONE,
    requirements: kind === "requirements" ? named(await requirementNames(actor)) : NONE,
    competencies: kind === "competencies" ? named(await competenciesIn(actor)) : NONE,
    levels: kind === "competencies" ? levelOptions(await proficiencyLevelsIn(actor)) : NONE,
    pathways: kind === "pathway" ? await pathwaysOffered(actor, offering) : [],
  };
}

/** A pathway to choose, with what it is for. */
export type PathwayOption = Option & { readonly goal: string };

async function pathwaysOffered(
  actor: Actor,
  { today, journey }: Offering,
): Promise<PathwayOption[]> {
  const goal = journey?.goal;
  const own = goal?.kind === "pathway" ? goal.pathwayId : null;
  const all = await pathwaysIn(actor);
  return all
    .filter((pathway) => pathway.id === own || isOffered(pathway, today))
    .map(({ id, name, goal: wanted }) => ({ value: id, label: name, goal: wanted }));
}

function distinct(facets: readonly (string | null)[]): Option[] {
  const known = facets.filter((facet) => facet !== null);
  return [...new Set(known)].toSorted().map((facet) => ({ value: facet, label: facet }));
}
