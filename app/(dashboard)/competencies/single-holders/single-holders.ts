import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { COMPETENCY, PERSON, TEAM } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { competenciesIn } from "@/db/queries/catalogue";
import { namesOf } from "@/db/queries/reach";
import { type HistoriesFilter, teamHistories } from "@/db/queries/team-histories";
import { teamPlacesFor } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { singleHoldersOn } from "@/lib/team/history/on-day";

type SingleHolderRow = {
  id: string;
  competency: Linked;
  team: Linked;
  person: Linked;
  /** Members whose role asks for it. */
  asked: number;
};

type Question = HistoriesFilter & { readonly asOf: Day; readonly carried: Search };

const COLUMNS: Column<SingleHolderRow>[] = [
  COMPETENCY,
  TEAM,
  PERSON,
  { kind: "number", key: "asked", header: "Needed by", hint: "Members whose role asks for it" },
];

/** Who alone in their team has what roles there ask for, team by team. */
export async function singleHoldersTable({
  actor,
  view,
  carried,
}: Opened): Promise<PageTable<SingleHolderRow>> {
  const rows = await singleHolderRows(actor, { ...view, carried });
  return { name: "Single holders", columns: COLUMNS, rows };
}

async function singleHolderRows(
  actor: Actor,
  { asOf, carried, ...filter }: Question,
): Promise<SingleHolderRow[]> {
  const histories = await teamHistories(actor, filter);
  return inScope(actor, async () => {
    const [teams, competencies] = await Promise.all([teamPlacesFor(actor), competenciesIn(actor)]);
    const found = teams.flatMap((team) => {
      const history = histories.get(team.id);
      return history ? singleHoldersOn(history, asOf).map((one) => ({ ...one, team })) : [];
    });
    const people = await namesOf(
      actor,
      found.map((one) => one.personId),
    );
    const competency = new Map(competencies.map((row) => [row.id, row.name]));
    return found.map(({ team, competencyId, personId, asked }) => ({
      id: `${team.id} ${competencyId}`,
      competency: {
        text: competency.get(competencyId) ?? "",
        href: paths.competency(competencyId, carried),
      },
      team: { text: team.name, href: paths.team(team.id, "matrix", carried) },
      person: personLink(people.get(personId), paths.person(personId, carried)),
      asked,
    }));
  });
}

/** On a day in the past, somebody who has left the reader's reach since is counted, not named. */
function personLink(name: string | undefined, href: string): Linked {
  return name === undefined ? { text: "Somebody who has left this team" } : { text: name, href };
}
