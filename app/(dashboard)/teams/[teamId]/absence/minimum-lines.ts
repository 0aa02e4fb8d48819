import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { Column, Linked } from "@/components/table/column";
import { type TeamPlace, teamPlacesFor } from "@/db/queries/teams";
import { fewestMissing } from "@/lib/absence/fewest";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { listText } from "@/lib/format/absence";
import { lossText } from "@/lib/format/minimum";
import type { RuleNames } from "@/lib/format/rule";
import { groupBy } from "@/lib/group-by";
import type { PersonId } from "@/lib/ids";
import type { Loss } from "@/lib/team/break";
import { minimumOn } from "@/lib/team/minimum";
import type { Stressed, StressQuestion } from "./stress";

/** How few have to be missing at once so that a minimum is broken; 0 where it is with everybody there. */
type MinimumLine = {
  id: string;
  minimum: Linked;
  needed: number;
  holders: number;
  now: number;
  fewest: number | null;
  on: Day | null;
  why: string | null;
};

export const MINIMUM_COLUMNS: Column<MinimumLine>[] = [
  { kind: "link", key: "minimum", header: "Minimum" },
  { kind: "number", key: "needed", header: "Needed" },
  { kind: "number", key: "holders", header: "Holders", hint: "On the day, with everybody there" },
  {
    kind: "number",
    key: "now",
    header: "Breaks without",
    hint: "So few people missing at once, whoever they are; 0 where there are too few anyway",
  },
  {
    kind: "number",
    key: "fewest",
    header: "Within a year",
    hint: "The fewest on any day of the coming year",
  },
  { kind: "day", key: "on", header: "From", hint: "The first day on which it is so few" },
  {
    kind: "text",
    key: "why",
    header: "Because",
    hint: "Who counts on the day and no longer then",
  },
];

type Question = Pick<StressQuestion, "teamId" | "asOf"> & { readonly carried: Search };

export async function minimumLines(
  actor: Actor,
  { minimums, window, rules }: Stressed,
  nameOf: (id: PersonId) => string,
  { teamId, asOf, carried }: Question,
): Promise<MinimumLine[]> {
  const places = placesBelow(await teamPlacesFor(actor), teamId);
  return minimums.map(({ row, words, headCount }) => {
    const { holders, depth } = minimumOn(headCount, asOf);
    const fewest = fewestMissing(headCount, window);
    return {
      id: row.id,
      minimum: {
        text: words,
        note: places.get(row.teamId) ?? "",
        href: paths.team(row.teamId, "minimums", carried),
      },
      needed: headCount.minimum.minimum,
      holders: holders.length,
      now: Math.max(0, depth + 1),
      fewest: fewest?.people ?? null,
      on: fewest?.on ?? null,
      why: whyText(fewest?.losses ?? [], nameOf, rules),
    };
  });
}

/** "Ana Ruiz and Tom Berg: CKA ends; Una Fell: leaves". */
function whyText(
  losses: readonly Loss[],
  nameOf: (id: PersonId) => string,
  rules: RuleNames,
): string | null {
  const byWords = groupBy(losses, (loss) => lossText(loss, rules));
  const parts = [...byWords].map(([words, own]) => {
    return `${listText(own.map(({ personId }) => nameOf(personId)))}: ${words}`;
  });
  return parts.join("; ") || null;
}

/** What a team below is called; nothing for the team itself. */
function placesBelow(teams: readonly TeamPlace[], own: string) {
  return new Map(teams.map(({ id, name }) => [id, id === own ? "" : name]));
}
