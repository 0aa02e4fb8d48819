import { type Share, shareReached } from "@/lib/competency/readiness-grid";
import { coverageOf } from "@/lib/coverage/coverage";
import { type CountsSoon, total } from "@/lib/coverage/roll-up";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId, TeamId } from "@/lib/ids";
import { type SingleHolder, singleHolders } from "@/lib/team/single-holders";
import { outlineBelow, sectionOf } from "@/lib/team/tree";
import { MONTHS_BACK, type OverviewFacts } from "./overview";

type Section = {
  readonly id: TeamId;
  readonly name: string;
  /** 1 for a part of the section before it. */
  readonly depth: 0 | 1;
  readonly slots: CountsSoon;
  /** By area; an area that nobody's role in the section asks for is absent. */
  readonly readiness: ReadonlyMap<string, Share>;
};

export type Figures = {
  readonly slots: CountsSoon;
  readonly coverage: number | null;
  /** Points of coverage since ninety days before; null where there was none. */
  readonly coverageChange: number | null;
  readonly coverageTrend: readonly number[];
  readonly readiness: Share;
  readonly endingPeople: number;
  readonly singleHolders: readonly SingleHolder[];
  readonly areas: readonly string[];
  readonly sections: readonly Section[];
};

const NO_AREA = "Other";

/** The overview's figures: each from the same functions as everywhere else. */
export function figuresOf(facts: OverviewFacts, teamId: TeamId | null): Figures {
  const slots = total(facts.cells);
  const teamOf = (person: Parameters<Parameters<typeof singleHolders>[1]>[0]) =>
    facts.teamOfPerson.get(person) ?? null;
  return {
    slots,
    coverage: coverageOf(slots),
    coverageChange: changeSince(facts),
    coverageTrend: facts.months
      .slice(0, MONTHS_BACK + 1)
      .flatMap((month) => coverageOf(month) ?? []),
    readiness: shareReached(facts.levels),
    endingPeople: new Set(facts.ending.map((slot) => slot.personId)).size,
    singleHolders: singleHolders(facts.levels, teamOf),
    ...sectionsOf(facts, teamId),
  };
}

function changeSince({ cells, before }: OverviewFacts): number | null {
  const now = coverageOf(total(cells));
  const [then] = before.map(coverageOf);
  return now === null || then == null ? null : now - then;
}

/** Sections with their parts: a section counts all below it, so that only sections add up to the whole. */
function sectionsOf(facts: OverviewFacts, teamId: TeamId | null) {
  const areaOf = areasOf(facts);
  const asked = facts.levels.filter((level) => level.required !== null);
  const areas = [...new Set(asked.map((level) => areaOf(level.competencyId)))].sort();
  const sections = outlineBelow(facts.teams, teamId).map(({ team, depth }): Section => {
    const inside = sectionOf(facts.teams, [team]);
    const isInside = (id: TeamId | null | undefined) => id != null && inside.has(id);
    const own = facts.levels.filter((level) => isInside(facts.teamOfPerson.get(level.personId)));
    return {
      id: team.id,
      name: team.name,
      depth,
      slots: total(facts.cells.filter((cell) => inside.has(cell.teamId))),
      readiness: readinessByArea(own, areaOf),
    };
  });
  return { areas, sections };
}

function readinessByArea(
  levels: OverviewFacts["levels"],
  areaOf: (id: CompetencyId) => string,
): ReadonlyMap<string, Share> {
  const shares = [...groupBy(levels, (level) => areaOf(level.competencyId))]
    .map(([area, own]): [string, Share] => [area, shareReached(own)])
    .filter(([, share]) => share.required > 0);
  return new Map(shares);
}

function areasOf({ competencies }: OverviewFacts): (id: CompetencyId) => string {
  const areas = new Map(competencies.map(({ id, area }) => [id, area ?? NO_AREA]));
  return (id) => areas.get(id) ?? NO_AREA;
}
