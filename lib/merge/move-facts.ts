import type { Day } from "@/lib/calendar";
import type { AssessmentFact, AwardFact, HeldFacts, StayFact, UseFact } from "./held-facts";

export type Moved<Fact> = { readonly moves: readonly Fact[]; readonly stays: readonly Fact[] };

export type MovedFacts = { readonly [Kind in keyof HeldFacts]: Moved<HeldFacts[Kind][number]> };

/**
 * Which facts of somebody can go to the person that they turned out to be. Where both have one for the
 * same thing on the same days, the survivor's own stands, and the other stays on record.
 */
export function moveFacts(own: HeldFacts, other: HeldFacts): MovedFacts {
  return {
    awards: apart(own.awards, other.awards, isSameAward),
    memberships: apart(own.memberships, other.memberships, isOverlapping),
    roles: apart(own.roles, other.roles, isSameOverlapping),
    waivers: apart(own.waivers, other.waivers, isSameOverlapping),
    assessments: apart(own.assessments, other.assessments, isSameAssessment),
    uses: apart(own.uses, other.uses, isSameUse),
  };
}

function apart<Fact>(
  own: readonly Fact[],
  others: readonly Fact[],
  collide: (a: Fact, b: Fact) => boolean,
): Moved<Fact> {
  const stays = others.filter((fact) => own.some((one) => collide(one, fact)));
  return { moves: others.filter((fact) => !stays.includes(fact)), stays };
}

function isSameAward(a: AwardFact, b: AwardFact): boolean {
  return a.about === b.about && a.issuedOn === b.issuedOn;
}

function isSameAssessment(a: AssessmentFact, b: AssessmentFact): boolean {
  return (
    a.about === b.about &&
    a.assessor === b.assessor &&
    a.facet === b.facet &&
    a.assessedOn === b.assessedOn
  );
}

function isSameUse(a: UseFact, b: UseFact): boolean {
  return a.about === b.about && a.usedOn === b.usedOn;
}

/** One team at a time, whichever. */
function isOverlapping(a: StayFact, b: StayFact): boolean {
  return (
    (a.endsOn === null || a.endsOn >= b.startsOn) && (b.endsOn === null || b.endsOn >= a.startsOn)
  );
}

function isSameOverlapping(a: StayFact, b: StayFact): boolean {
  return a.about === b.about && isOverlapping(a, b);
}

type Employed = { readonly joinedOn: Day | null; readonly leftOn: Day | null };

/** The days of both: from the earlier one on, until the later one; what is open stays open. */
export function joinedDays(own: Employed, other: Employed): Employed {
  const { joinedOn, leftOn } = own;
  return {
    joinedOn: joinedOn === null ? null : earlier(joinedOn, other.joinedOn),
    leftOn: leftOn === null || other.leftOn === null ? null : later(leftOn, other.leftOn),
  };
}

function earlier(a: Day, b: Day | null): Day {
  return b !== null && b < a ? b : a;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
