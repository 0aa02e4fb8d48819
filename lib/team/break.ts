import { addDays, type Day } from "@/lib/calendar";
import { validDays } from "@/lib/credential/validity";
import type { CredentialId, PersonId } from "@/lib/ids";
import { evaluate } from "@/lib/rule/evaluate";
import type { Rule } from "@/lib/rule/rule";
import { isOn } from "@/lib/span";
import { runAround } from "@/lib/timeline/runs";
import { at } from "@/lib/timeline/timeline";
import { type Candidate, type HeadCount, minimumOn } from "./minimum";

/** Somebody who counted towards a minimum on an earlier day, and why no longer. */
export type Loss = {
  readonly personId: PersonId;
  readonly cause: "left" | "moved" | "lapsed";
  /** What has lapsed; none where it is an assessment. */
  readonly credentials: readonly CredentialId[];
};

/** The first day of a time with too few holders, and what ends then. */
export type Break = {
  readonly on: Day;
  /** Nobody where there never were enough: the minimum itself began then. */
  readonly losses: readonly Loss[];
};

/**
 * The next break from a day on, or the one that the day lies in: then since when there have been too
 * few. Null where none is known.
 */
export function breakFrom(headCount: HeadCount, asOf: Day): Break | null {
  const { firstBreakOn } = minimumOn(headCount, asOf);
  if (firstBreakOn === null) return null;
  const on = firstBreakOn > asOf ? firstBreakOn : beganOn(headCount, asOf);
  return { on, losses: lossesBetween(headCount, addDays(on, -1), on) };
}

function beganOn({ minimum, count }: HeadCount, asOf: Day): Day {
  const run = runAround(count, asOf, (holders) => holders < minimum.minimum);
  return run && run.from > minimum.startsOn ? run.from : minimum.startsOn;
}

/** Who counts on the earlier day and not on the later one. */
export function lossesBetween({ minimum, people }: HeadCount, before: Day, day: Day): Loss[] {
  return people.flatMap((person): Loss[] => {
    if (!at(person.days, before) || at(person.days, day)) return [];
    const verdict = at(evaluate(minimum.target, person.holder), day);
    const isStillThere = isOn(day, person.facts.joinedOn, person.facts.leftOn);
    const cause = isStillThere ? (verdict.met ? "moved" : "lapsed") : "left";
    const credentials = cause === "lapsed" ? endedBetween(person, minimum.target, before, day) : [];
    return [{ personId: person.facts.personId, cause, credentials }];
  });
}

/** Of what carried the target on the earlier day, the credentials whose awards count no longer. */
function endedBetween(
  { facts, holder }: Candidate,
  target: Rule,
  before: Day,
  day: Day,
): CredentialId[] {
  const { by } = at(evaluate(target, holder), before);
  const ended = facts.awards.filter(({ id }) => by.includes(id));
  return [
    ...new Set(ended.filter((award) => validDays(award).until <= day).map((a) => a.credentialId)),
  ];
}
