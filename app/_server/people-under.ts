import "server-only";
import { factsOfMembers } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { countStandings, coverageOf } from "@/lib/coverage/coverage";
import type { PersonFacts, Requirement } from "@/lib/facts";
import { type Holder, holderOf } from "@/lib/rule/holder";
import { type StandingOn, standingOn } from "@/lib/standing/standing-on";
import { standingsOf } from "@/lib/standing/standings";

/** How somebody stands under the one and under the other; null where that asks nothing of them. */
export type Pair = {
  readonly facts: PersonFacts;
  readonly holder: Holder;
  readonly before: StandingOn | null;
  readonly after: StandingOn | null;
};

/** Everybody of the day in reach of whom one of the two asks something, under both. */
export async function peopleUnder(
  actor: Actor,
  compared: readonly [before: Requirement, after: Requirement],
  { asOf, proof }: Pick<View, "asOf" | "proof">,
): Promise<Pair[]> {
  const meaning = await meaningFor(actor);
  const people = await factsOfMembers(actor, { teamId: null, asOf });
  return people.flatMap((facts): Pair[] => {
    const holder = holderOf(meaning, facts, proof);
    const [before = null, after = null] = compared.map((requirement) =>
      standingOn(standingsOf(requirement, facts, holder), asOf),
    );
    return before || after ? [{ facts, holder, before, after }] : [];
  });
}

/** Whether somebody would stand in another way. */
export function isMoved({ before, after }: Pair): boolean {
  return before?.standing.kind !== after?.standing.kind;
}

export function figuresOf(standings: readonly (StandingOn | null)[]) {
  const counts = countStandings(standings.map((on) => on?.standing ?? null));
  return { counts, coverage: coverageOf(counts) };
}
