import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { competenciesIn, proficiencyLevelsIn } from "@/db/queries/catalogue";
import { newlyCoveredSince } from "@/db/queries/newly-covered";
import { namesOf } from "@/db/queries/reach";
import { addDays } from "@/lib/calendar";
import { levelText } from "@/lib/format/level";
import { quarterOf } from "@/lib/person/mix";

type CoveredLine = {
  id: string;
  competency: Linked;
  level: string;
  count: number;
  people: string;
};

const COLUMNS: Column<CoveredLine>[] = [
  { kind: "link", key: "competency", header: "Competency", names: true },
  { kind: "text", key: "level", header: "Highest level" },
  { kind: "number", key: "count", header: "People" },
  { kind: "text", key: "people", header: "Who" },
];

/** More names than a line holds. */
const MOST_NAMED = 5;

type Question = Pick<Opened, "actor" | "view" | "carried">;

/** Competencies that nobody showed before the quarter of the day; null where too many people are looked at. */
export async function coveredTable({
  actor,
  view,
  carried,
}: Question): Promise<PageTable<CoveredLine> | null> {
  const before = addDays(quarterOf(view.asOf).from, -1);
  return inScope(actor, async () => {
    const covered = await newlyCoveredSince(actor, before, view);
    if (!covered) return null;
    const [competencies, scale, names] = await Promise.all([
      competenciesIn(actor),
      proficiencyLevelsIn(actor),
      namesOf(
        actor,
        covered.flatMap(({ personIds }) => personIds.slice(0, MOST_NAMED)),
      ),
    ]);
    const own = new Map(covered.map((one) => [one.competencyId, one]));
    const rows = competencies.flatMap(({ id, name, frameworkId }): CoveredLine[] => {
      const one = own.get(id);
      if (!one) return [];
      const steps = scale.filter((step) => step.frameworkId === frameworkId);
      const named = one.personIds.slice(0, MOST_NAMED).flatMap((person) => names.get(person) ?? []);
      const more = one.personIds.length - named.length;
      return [
        {
          id,
          competency: { text: name, href: paths.competency(id, carried) },
          level: levelText(steps, one.level),
          count: one.personIds.length,
          people: more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", "),
        },
      ];
    });
    return { name: "Newly covered competencies", columns: COLUMNS, rows };
  });
}
