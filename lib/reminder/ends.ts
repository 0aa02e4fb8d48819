import { addDays, type Day, FOREVER } from "@/lib/calendar";
import { validDays } from "@/lib/credential/validity";
import type { Award, Meaning, PersonFacts } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { AwardId, RequirementId } from "@/lib/ids";
import { counts, type Proof } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { isOn } from "@/lib/span";
import type { Standing } from "@/lib/standing/standing";
import { standingsOf } from "@/lib/standing/standings";
import { whenever } from "@/lib/timeline/of-spans";
import { at, type Span, spans, type Timeline } from "@/lib/timeline/timeline";
import type { End } from "./end";

/** How a person stands against one requirement. */
type Stand = {
  readonly requirementId: RequirementId;
  readonly timeline: Timeline<Standing | null>;
};

/**
 * All that ends of a person's, whenever that is, the first one first, at a rung of proof:
 *
 * - an award, where a requirement is not met from the next day on that it carried; or, where it carried
 *   none, where the credential is not held any more;
 * - a waiver, where a requirement is then neither met nor waived;
 * - a grace, where a requirement is then a gap.
 *
 * What is renewed, met in another way, revoked before, or not asked any more does not end; nor does
 * anything of somebody who has left by then.
 */
export function endsOf(facts: PersonFacts, meaning: Meaning, lowest: Proof): End[] {
  const holder = holderOf(meaning, facts, lowest);
  const stands = meaning.requirements.map((requirement): Stand => {
    return { requirementId: requirement.id, timeline: standingsOf(requirement, facts, holder) };
  });
  return [...awardEnds(facts, stands, lowest), ...permissionEnds(facts, stands)]
    .filter(({ lastDay }) => isOn(addDays(lastDay, 1), facts.joinedOn, facts.leftOn))
    .sort((a, b) => a.lastDay - b.lastDay || compareIds(a.id, b.id));
}

function awardEnds(facts: PersonFacts, stands: readonly Stand[], lowest: Proof): End[] {
  const counting = facts.awards.filter((award) => counts(award.proof, lowest));
  return [...groupBy(counting, (award) => award.credentialId).values()].flatMap((ofOne) => {
    const held = whenever(ofOne.map(validDays));
    const expiring = ofOne.flatMap((award) => {
      const lastDay = expiryOf(award);
      return lastDay === null ? [] : [{ award, lastDay }];
    });
    return [...groupBy(expiring, ({ lastDay }) => lastDay)].flatMap(([lastDay, together]) => {
      const isStillHeld = at(held, addDays(lastDay, 1));
      const ids = together.map(({ award }) => award.id);
      const atStake = lostWith(ids, stands, lastDay);
      if (atStake === null ? isStillHeld : atStake.length === 0) return [];
      const award = latest(together.map((one) => one.award));
      return [endOfAward(facts, award, lastDay, atStake ?? [])];
    });
  });
}

function endOfAward(
  { personId }: PersonFacts,
  { id, issuedOn }: Award,
  lastDay: Day,
  atStake: readonly RequirementId[],
): End {
  return { thing: "award", id, personId, beginsOn: issuedOn, lastDay, atStake };
}

/** The day on which it ends by itself; null where it has no end, never counted, or was revoked before. */
function expiryOf(award: Award): Day | null {
  const { from, until } = validDays(award);
  if (award.expiresOn === null || from >= until) return null;
  return addDays(award.expiresOn, 1) === until ? award.expiresOn : null;
}

/** What is lost with these after their last day; null where they carried nothing on it. */
function lostWith(
  ids: readonly AwardId[],
  stands: readonly Stand[],
  lastDay: Day,
): RequirementId[] | null {
  const carried = stands.filter(({ timeline }) => {
    const standing = at(timeline, lastDay);
    return standing?.kind === "met" && standing.by.some((id) => ids.includes(id));
  });
  if (carried.length === 0) return null;
  return carried.flatMap(({ requirementId, timeline }) => {
    const next = at(timeline, addDays(lastDay, 1));
    return next === null || next.kind === "met" ? [] : [requirementId];
  });
}

/** Of awards of one credential that end together, the one that is spoken of. */
function latest(awards: readonly Award[]): Award {
  return awards.reduce((a, b) =>
    b.issuedOn > a.issuedOn || (b.issuedOn === a.issuedOn && b.id < a.id) ? b : a,
  );
}

function permissionEnds(facts: PersonFacts, stands: readonly Stand[]): End[] {
  return stands.flatMap(({ requirementId, timeline }) => {
    const runs = spans(timeline);
    return runs.flatMap((run, index) => endOfRun(facts, requirementId, run, runs[index + 1]));
  });
}

function endOfRun(
  { personId, waivers }: PersonFacts,
  requirementId: RequirementId,
  { from, until, value }: Span<Standing | null>,
  next: Span<Standing | null> | undefined,
): End[] {
  const follows = next?.value?.kind;
  if (value === null || until === FOREVER || follows === undefined) return [];
  const end = { personId, lastDay: addDays(until, -1), atStake: [requirementId] };
  if (value.kind === "grace" && follows === "gap") {
    return [{ ...end, thing: "grace", id: requirementId, beginsOn: from }];
  }
  if (value.kind !== "waived" || (follows !== "gap" && follows !== "grace")) return [];
  const beginsOn = waivers.find(({ id }) => id === value.waiverId)?.startsOn ?? from;
  return [{ ...end, thing: "waiver", id: value.waiverId, beginsOn }];
}

function compareIds(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
