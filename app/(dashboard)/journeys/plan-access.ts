import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { planAccessOn } from "@/db/queries/plan-access";
import { teamsOn } from "@/db/queries/teams";

type AccessLine = {
  id: string;
  team: Linked;
  people: number;
  planned: number;
  share: number;
};

const COLUMNS: Column<AccessLine>[] = [
  { kind: "link", key: "team", header: "Team", names: true },
  { kind: "number", key: "people", header: "People" },
  {
    kind: "number",
    key: "planned",
    header: "With a plan",
    hint: "People with a step, of a journey or of their own, whose last day is not over",
  },
  { kind: "ratio", key: "share", header: "Share" },
];

/** In which teams people have something to learn before them, the teams with the fewest first. */
export function planAccessTable({
  actor,
  asked,
  carried,
}: Pick<Opened, "actor" | "asked" | "carried">): Promise<PageTable<AccessLine>> {
  return inScope(actor, async () => {
    const [teams, planned] = await Promise.all([
      teamsOn(actor, asked.today),
      planAccessOn(actor, asked.today),
    ]);
    const rows = teams.flatMap(({ id, path, people }): AccessLine[] => {
      if (people === 0) return [];
      const own = planned.get(id) ?? 0;
      const team = { text: path, href: paths.team(id, "matrix", carried) };
      return [{ id, team, people, planned: own, share: own / people }];
    });
    return {
      ...{ name: "Plans by team", columns: COLUMNS },
      rows: rows.toSorted((a, b) => a.share - b.share),
    };
  });
}
