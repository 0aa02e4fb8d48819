import "server-only";
import { teamNames } from "@/app/_server/names";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { followedSteps, journeysIn } from "@/db/queries/journeys";
import { namesOfRows } from "@/db/queries/names";
import type { Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { goalText, moneyText } from "@/lib/format/journey";
import { groupBy } from "@/lib/group-by";
import type { Goal } from "@/lib/journey/goal";
import { type Totals, totalsOf } from "@/lib/journey/totals";

type JourneyLine = {
  id: string;
  name: Linked;
  team: string;
  goal: string;
  state: string;
  people: number;
  done: number | null;
  stuck: number | null;
  cost: string;
  endsOn: Day;
  outcome: string | null;
  madeBy: string;
};

const COLUMNS: Column<JourneyLine>[] = [
  { kind: "link", key: "name", header: "Journey", names: true },
  { kind: "text", key: "team", header: "Team" },
  { kind: "text", key: "goal", header: "Goal" },
  { kind: "day", key: "endsOn", header: "By" },
  { kind: "text", key: "state", header: "State" },
  { kind: "ratio", key: "done", header: "Done", hint: "Steps that people's awards say are done" },
  {
    kind: "number",
    key: "stuck",
    header: "Stuck",
    hint: "Steps that are late, stalled or not passed",
  },
  { kind: "number", key: "people", header: "People" },
  { kind: "text", key: "cost", header: "Cost", hint: "Of all its steps whose price is known" },
  { kind: "text", key: "outcome", header: "Outcome", hint: "What came of it", hidden: true },
  { kind: "text", key: "madeBy", header: "Made by", hidden: true },
];

/** Journeys in reach, and how far each is; the newest first. */
export function journeysTable({ actor, asked, carried }: Opened): Promise<PageTable<JourneyLine>> {
  return inScope(actor, async () => {
    const journeys = await journeysIn(actor);
    const ids = journeys.map(({ id }) => id);
    const [steps, teams, names] = await Promise.all([
      followedSteps(actor, ids, asked.today),
      teamNames(actor),
      namesOfRows(
        actor,
        journeys.flatMap(({ goal }) => idsIn(goal)),
      ),
    ]);
    const places = new Map(teams.map(({ id, path }) => [id, path]));
    const own = groupBy(steps, ({ journeyId }) => journeyId);
    const rows = journeys.map((journey): JourneyLine => {
      const mine = own.get(journey.id) ?? [];
      const totals = totalsOf(mine, asked.today);
      const isTaken = journey.taken !== null;
      return {
        id: journey.id,
        name: { text: journey.name, href: paths.journey(journey.id, carried) },
        team: places.get(journey.teamId) ?? "",
        goal: goalText(journey.goal, (id) => names.get(id) ?? "something that is gone"),
        state: isTaken ? stateText(totals) : "draft",
        people: new Set(mine.map(({ personId }) => personId)).size,
        done: isTaken && totals.of > 0 ? totals.done / totals.of : null,
        stuck: isTaken ? totals.stuck : null,
        cost: isTaken ? sumText(totals, journey.limits.currency) : "",
        ...{ endsOn: journey.endsOn, outcome: journey.outcome, madeBy: journey.madeBy },
      };
    });
    return { name: "Journeys", columns: COLUMNS, rows };
  });
}

/** What a goal names. */
export function idsIn(goal: Goal): readonly string[] {
  switch (goal.kind) {
    case "role":
      return [goal.roleId];
    case "requirements":
      return goal.requirementIds;
    case "competencies":
      return goal.competencyIds;
    case "pathway":
      return [goal.pathwayId];
    case "minimums":
      return [];
  }
}

function stateText({ done, of, stuck }: Totals): string {
  if (of === 0) return "nothing to do";
  if (done === of) return "done";
  return stuck > 0 ? `${countOf(stuck, "step")} stuck` : "under way";
}

function sumText({ spent, committed, planned, unpriced }: Totals, currency: string): string {
  const known = moneyText(spent + committed + planned, currency);
  return unpriced === 0 ? known : `${known}, and ${countOf(unpriced, "step")} of unknown price`;
}
