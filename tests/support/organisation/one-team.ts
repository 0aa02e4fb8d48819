import type { Membership, PersonFacts } from "@/lib/facts";

/** As the database keeps it: of memberships that overlap only the first stays. */
export function inOneTeamAtATime(facts: PersonFacts): PersonFacts {
  const kept: Membership[] = [];
  for (const next of facts.memberships) {
    const isFree = kept.every((other) => isBefore(other, next) || isBefore(next, other));
    if (isFree) kept.push(next);
  }
  return { ...facts, memberships: kept };
}

function isBefore(a: Membership, b: Membership): boolean {
  return a.endsOn !== null && a.endsOn < b.startsOn;
}
