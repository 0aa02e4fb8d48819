import type { competenciesIn } from "@/db/queries/catalogue";
import type { TeamPlace } from "@/db/queries/teams";
import { addDays, type Day } from "@/lib/calendar";
import { addShares, NO_SHARE, type Share } from "@/lib/competency/readiness-grid";
import type { CountsAtRungs } from "@/lib/coverage/at-rungs";
import { type Counts, NO_SLOTS } from "@/lib/coverage/coverage";
import { monthsAround } from "@/lib/coverage/months";
import type { CountsSoon } from "@/lib/coverage/roll-up";
import type { CompetencyId, TeamId } from "@/lib/ids";
import { type Demand, demandOn } from "@/lib/team/demand";
import { addFigures, NO_FIGURES, type TeamFigures, teamFiguresOn } from "@/lib/team/figures";
import { type Headline, headlinesOn, NO_HEADLINE } from "@/lib/team/headline";
import type { MattersQuestion } from "@/lib/team/history/matters";
import {
  countsAtRungsOn,
  pooledCountsOn,
  type SingleHolder,
  singleHoldersOn,
} from "@/lib/team/history/on-day";
import type { TeamHistory } from "@/lib/team/history/team-history";
import { leastCovered } from "@/lib/team/least-covered";
import { outlineBelow, sumsBelow } from "@/lib/team/tree";

const MONTHS_BACK = 12;
const MONTHS_AHEAD = 18;
const MOST_MISSING = 8;
/** So many teams are read beside each other; all of them have a page of their own. */
const MOST_SECTIONS = 24;
const NO_AREA = "Other";

export type Facts = {
  readonly histories: ReadonlyMap<TeamId, TeamHistory>;
  readonly teams: readonly TeamPlace[];
  readonly competencies: Awaited<ReturnType<typeof competenciesIn>>;
};

export type Question = MattersQuestion & { readonly teamId: TeamId | null };

type Section = Pick<TeamFigures, "slots" | "readiness"> & {
  readonly id: TeamId;
  readonly name: string;
  /** 1 for a part of the section before it. */
  readonly depth: 0 | 1;
};

export type MonthCounts = Counts & { readonly day: Day };

export type Figures = {
  readonly people: number;
  readonly slots: CountsSoon;
  readonly atRungs: CountsAtRungs;
  /** What the whole came to month by month, up to the day. */
  readonly trend: readonly Headline[];
  /** The same ninety days before the day. */
  readonly before: Headline;
  readonly months: readonly MonthCounts[];
  readonly readiness: Share;
  readonly endingPeople: number;
  readonly singleHolders: readonly SingleHolder[];
  /** Where the most people lack what their roles ask for. */
  readonly demand: readonly Demand[];
  readonly areas: readonly string[];
  /** Of more than can be read, those that are covered least. */
  readonly sections: readonly Section[];
  readonly allSections: number;
};

/** The overview's figures: sums of what each team's history says of its own members. */
export function figuresOf(facts: Facts, question: Question): Figures {
  const { asOf } = question;
  const histories = [...facts.histories.values()];
  const own = ownFigures(facts, question);
  const { readiness, ...all } = [...own.values()].reduce(addFigures, NO_FIGURES);
  const days = monthsAround(asOf, MONTHS_BACK, MONTHS_AHEAD);
  const pooled = pooledCountsOn(histories, days);
  const [before = NO_HEADLINE, ...trend] = headlinesOn(histories, [
    addDays(asOf, -90),
    ...days.slice(0, MONTHS_BACK + 1),
  ]);
  const sections = sectionsOf(facts.teams, own, question.teamId);
  const months = days.map((day, index) => ({ day, ...(pooled[index] ?? NO_SLOTS) }));
  return {
    ...all,
    atRungs: countsAtRungsOn(histories, asOf),
    trend,
    before,
    months,
    readiness: [...readiness.values()].reduce(addShares, NO_SHARE),
    singleHolders: histories.flatMap((history) => singleHoldersOn(history, asOf)),
    demand: demandOn(histories, asOf).slice(0, MOST_MISSING),
    areas: [...readiness.keys()].sort(),
    sections: leastCovered(sections, MOST_SECTIONS),
    allSections: sections.length,
  };
}

function ownFigures(
  { histories, competencies }: Facts,
  question: MattersQuestion,
): Map<TeamId, TeamFigures> {
  const areas = new Map(competencies.map(({ id, area }) => [id, area ?? NO_AREA]));
  const areaOf = (id: CompetencyId) => areas.get(id) ?? NO_AREA;
  return new Map(
    [...histories].map(([id, history]) => [id, teamFiguresOn(history, question, areaOf)]),
  );
}

/** Sections with their parts: a section counts all below it, so that only sections add up to the whole. */
function sectionsOf(
  teams: readonly TeamPlace[],
  own: ReadonlyMap<TeamId, TeamFigures>,
  teamId: TeamId | null,
): Section[] {
  const sums = sumsBelow(teams, (id) => own.get(id) ?? NO_FIGURES, addFigures);
  return outlineBelow(teams, teamId).map(({ team: { id, name }, depth }) => {
    const { slots, readiness } = sums.get(id) ?? NO_FIGURES;
    return { id, name, depth, slots, readiness };
  });
}
