import type { Meaning, PersonFacts } from "@/lib/facts";
import type { PersonId, TeamId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { type CompetencyHistory, competencyHistory } from "./competencies";
import { type Held, heldOf } from "./held";
import { type SlotHistory, slotHistory } from "./slots";
import { staysIn } from "./stays";

/**
 * What the overview and the list of teams say of a team's own members, packed so that any day is looked
 * up rather than worked out. Teams below are not included: a section is the sum of its teams.
 */
export type TeamHistory = {
  readonly teamId: TeamId;
  /** All who ever were members; everything else names them by their place here. */
  readonly people: readonly PersonId[];
  readonly members: Held;
  readonly slots: SlotHistory;
  readonly competencies: CompetencyHistory;
};

/** From the facts of all who ever were members of the team; others change nothing. */
export function teamHistory(
  teamId: TeamId,
  people: readonly PersonFacts[],
  meaning: Meaning,
  proof: Proof,
): TeamHistory {
  return {
    teamId,
    people: people.map((facts) => facts.personId),
    members: heldOf(people.flatMap((facts) => staysIn(teamId, facts))),
    slots: slotHistory(teamId, people, meaning, proof),
    competencies: competencyHistory(teamId, people, meaning, proof),
  };
}
