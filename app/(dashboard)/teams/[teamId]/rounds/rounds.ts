import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { type RoundRow, roundsOf } from "@/db/queries/assessment-rounds";
import { meaningFor } from "@/db/queries/meaning";
import { teamPlacesFor } from "@/db/queries/teams";
import { type Progress, progressOf } from "@/lib/assessment-round/answered-in";
import type { Day } from "@/lib/calendar";
import { ASSESSOR_HEADERS } from "@/lib/format/assessor";
import { roundStateText } from "@/lib/format/round";
import { questionsOf } from "./asked";

export type RoundLine = {
  id: string;
  name: Linked;
  team: string;
  state: string;
  assessors: string;
  dueOn: Day;
  answered: number | null;
  late: number | null;
  madeBy: string;
};

const COLUMNS: Column<RoundLine>[] = [
  { kind: "link", key: "name", header: "Round", names: true },
  { kind: "text", key: "state", header: "State" },
  { kind: "text", key: "team", header: "Team" },
  { kind: "text", key: "assessors", header: "Who assesses" },
  { kind: "day", key: "dueOn", header: "Due" },
  {
    kind: "ratio",
    key: "answered",
    header: "Answered",
    hint: "Of all that it asks about people in your reach",
  },
  { kind: "number", key: "late", header: "Late", hint: "Questions that nobody answered in time" },
  { kind: "text", key: "madeBy", header: "Opened by", hidden: true },
];

/** The rounds in which people of the team take part; how far those are that are not closed. */
export async function roundsTable({
  actor,
  view,
  carried,
}: Opened): Promise<PageTable<RoundLine> | null> {
  const { teamId, asOf } = view;
  if (teamId === null) return null;
  return inScope(actor, async () => {
    const [rounds, teams, meaning] = await Promise.all([
      roundsOf(actor, teamId),
      teamPlacesFor(actor),
      meaningFor(actor),
    ]);
    const places = new Map(teams.map(({ id, path }) => [id, path]));
    const rows: RoundLine[] = [];
    for (const round of rounds) {
      const progress =
        round.closedOn === null ? progressOf(await questionsOf(actor, round, meaning, asOf)) : null;
      rows.push({
        ...lineOf(round, progress, asOf),
        name: { text: round.name, href: paths.round(round.teamId, round.id, carried) },
        team: places.get(round.teamId) ?? "",
      });
    }
    return { name: "Rounds", columns: COLUMNS, rows };
  });
}

function lineOf(round: RoundRow, progress: Progress | null, asOf: Day) {
  const { id, assessors, dueOn, madeBy } = round;
  return {
    ...{ id, dueOn, madeBy },
    state: roundStateText(round, asOf),
    assessors: assessors.map((assessor) => ASSESSOR_HEADERS[assessor]).join(", "),
    answered: progress && progress.of > 0 ? progress.answered / progress.of : null,
    late: progress?.late ?? null,
  };
}
