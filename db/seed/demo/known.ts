import { inScope } from "@/db/actor-scope";
import { competenciesIn, credentialsIn, roleCompetenciesOf, rolesIn } from "@/db/queries/catalogue";
import { peopleOn } from "@/db/queries/people";
import { requirementsIn } from "@/db/queries/requirements";
import { teamsOn } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";

export type Known = Awaited<ReturnType<typeof readKnown>>;

/** What the files have made, by the names that the stories use. Each look-up throws for an unknown name. */
export function readKnown(actor: Actor, today: Day) {
  return inScope(actor, async () => {
    const people = await peopleOn(actor, { asOf: today });
    const teams = await teamsOn(actor, today);
    const requirements = await requirementsIn(actor);
    const credentials = await credentialsIn(actor);
    const competencies = await competenciesIn(actor);
    const roles = await rolesIn(actor);
    return {
      competencies,
      roleCompetencies: await roleCompetenciesOf(actor),
      person: named("person", people, (person) => [person.name]),
      team: named("team", teams, (team) => [team.path]),
      role: named("role", roles, (role) => [role.name]),
      demand: named("demand", requirements, ({ name }) => [demandName(name)]),
      credential: named("credential", credentials, ({ name, code }) => [name, code ?? name]),
      competency: named("competency", competencies, (competency) => [competency.name]),
    };
  });
}

function named<Item>(
  noun: string,
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): (name: string) => Item {
  const byName = new Map(items.flatMap((item) => namesOf(item).map((name) => [name, item])));
  return (name) => {
    const item = byName.get(name);
    if (item === undefined) throw new Error(`The world has no ${noun} “${name}”.`);
    return item;
  };
}

/** "DoD 8140 · 511 Cyber Defense Analyst · Basic" is asked of the role "Cyber Defense Analyst (Basic)". */
function demandName(requirement: string): string {
  return requirement.replace(/^DoD 8140 · \d+ (.*) · (\w+)$/, "$1 ($2)");
}
