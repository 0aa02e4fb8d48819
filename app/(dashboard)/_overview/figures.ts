import { type Share, shareReached } from "@/lib/competency/readiness-grid";
import { coverageOf } from "@/lib/coverage/coverage";
import { type CountsSoon, NO_SLOTS_SOON, rollUp, total } from "@/lib/coverage/roll-up";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId, TeamId } from "@/lib/ids";
import { type SingleHolder, singleHolders } from "@/lib/team/single-holders";
import { sectionOf, sectionsBelow } from "@/lib/team/tree";
import { MONTHS_BACK, type OverviewFacts } from "./overview";

export type Section = {
  readonly id: TeamId;
  readonly name: string;
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

function sectionsOf(facts: OverviewFacts, teamId: TeamId | null) {
  const heads = sectionsBelow(facts.teams, teamId);
  const section = sectionOf(facts.teams, heads);
  const inSection = (team: TeamId | null | undefined) => (team ? section.get(team) : undefined);
  const slots = rollUp(facts.cells, (cell) => section.get(cell.teamId));
  const levels = groupBy(facts.levels, (level) =>
    inSection(facts.teamOfPerson.get(level.personId)),
  );
  const areaOf = areasOf(facts);
  const asked = facts.levels.filter((level) => level.required !== null);
  const areas = [...new Set(asked.map((level) => areaOf(level.competencyId)))].sort();
  const sections = heads.map(({ id, name }): Section => {
    const own = groupBy(levels.get(id) ?? [], (level) => areaOf(level.competencyId));
    const readiness = [...own]
      .map(([area, of]): [string, Share] => [area, shareReached(of)])
      .filter(([, share]) => share.required > 0);
    return { id, name, slots: slots.get(id) ?? NO_SLOTS_SOON, readiness: new Map(readiness) };
  });
  return { areas, sections: sections.sort(byCoverage) };
}

function areasOf({ competencies }: OverviewFacts): (id: CompetencyId) => string {
  const areas = new Map(competencies.map(({ id, area }) => [id, area ?? NO_AREA]));
  return (id) => areas.get(id) ?? NO_AREA;
}

/** The least covered first; who is asked for nothing last. */
function byCoverage(a: Section, b: Section): number {
  return (coverageOf(a.slots) ?? 2) - (coverageOf(b.slots) ?? 2);
}
