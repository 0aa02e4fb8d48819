import { type Day, FOREVER } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { RequirementId, TeamId } from "@/lib/ids";
import { holderOf } from "@/lib/rule/holder";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import { spans, type Timeline } from "@/lib/timeline/timeline";
import { type StandingsAtRungs, standingsAtRungs } from "./at-rungs";
import type { Standing } from "./standing";
import { standingOn } from "./standing-on";
import { NEVER_REQUIRED } from "./standings";

/** A standing on the days on which it was lived in one team: what the projection keeps. */
export type LivedSpan = {
  readonly requirementId: RequirementId;
  readonly teamId: TeamId;
  readonly rungs: number;
  readonly from: Day;
  readonly until: Day;
  readonly standing: Standing;
  /** The unbroken run of its kind that it lies in, whatever the team. */
  readonly run: DaySpan;
};

/** All standings of a person over all time, cut where they change teams, so that a team's count is a sum. */
export function livedSpans(facts: PersonFacts, meaning: Meaning): LivedSpan[] {
  const holder = holderOf(meaning, facts, "claimed");
  return meaning.requirements.flatMap((requirement) =>
    standingsAtRungs(requirement, facts, holder).flatMap((standings) =>
      livedUnder(requirement.id, standings, facts),
    ),
  );
}

function livedUnder(
  requirementId: RequirementId,
  { rungs, timeline }: StandingsAtRungs,
  facts: PersonFacts,
): LivedSpan[] {
  if (timeline === NEVER_REQUIRED) return []; // as nearly always
  return spans(timeline).flatMap(({ value, ...days }) => {
    if (value === null) return [];
    const run = runOf(timeline, days.from);
    return lived(days, facts).map(({ teamId, from, until }) => {
      return { requirementId, teamId, rungs, from, until, standing: value, run };
    });
  });
}

function runOf(timeline: Timeline<Standing | null>, day: Day): DaySpan {
  const on = standingOn(timeline, day);
  if (!on) throw new Error("A span with a standing lies in a run.");
  return { from: on.since, until: on.until ?? FOREVER };
}

function lived(days: DaySpan, facts: PersonFacts): (DaySpan & { teamId: TeamId })[] {
  return facts.memberships
    .map(({ teamId, startsOn, endsOn }) => ({ teamId, ...overlap(days, daysOf(startsOn, endsOn)) }))
    .filter(({ from, until }) => from < until);
}
