import { type AwardRow, awardsOf } from "@/db/queries/awards";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { type Slot, slotsOn } from "@/db/queries/standings";
import { type VerificationRow, verificationsAmong } from "@/db/queries/verifications";
import type { View } from "@/db/queries/view";
import { waiversInForce } from "@/db/queries/waivers";
import type { waivers } from "@/db/schema/waivers";
import type { Actor } from "@/lib/access";
import type { PersonFacts } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { AwardId, PersonId, TeamId } from "@/lib/ids";
import type { PackRequirement } from "@/lib/pack/evidence";
import { awardsNamed } from "@/lib/pack/reason-words";
import { explain, type Reason } from "@/lib/rule/explain";
import { holderOf, holderUnder } from "@/lib/rule/holder";

export type WaiverRow = typeof waivers.$inferSelect;

/** A slot and why it stands so. */
export type Reasoned = { readonly slot: Slot; readonly tree: Reason };

/** How some people stand, why, and what that rests on. */
export type Grounds = {
  readonly facts: readonly PersonFacts[];
  readonly reasoned: readonly Reasoned[];
  /** Those that a reason names. */
  readonly awards: ReadonlyMap<AwardId, AwardRow>;
  /** Who looked at these awards, the oldest first. */
  readonly looks: ReadonlyMap<AwardId, readonly VerificationRow[]>;
  readonly inForce: readonly WaiverRow[];
};

type Question = View & { readonly teamId: TeamId | null };

/** Reads the grounds of some people at a time, against these requirements and no others. */
export async function groundsReader(
  actor: Actor,
  { asOf, proof, teamId }: Question,
  requirements: readonly Pick<PackRequirement, "id" | "rule" | "regulated">[],
): Promise<(personIds: readonly PersonId[]) => Promise<Grounds>> {
  const byId = new Map(requirements.map((one) => [one.id, one]));
  const meaning = await meaningFor(actor);
  return async (personIds) => {
    const [facts, slots, inForce] = await Promise.all([
      factsOf(actor, personIds),
      slotsOn(actor, { asOf, proof, teamId, personIds }),
      waiversInForce(actor, personIds, asOf),
    ]);
    const holders = new Map(facts.map((one) => [one.personId, holderOf(meaning, one, proof)]));
    const reasoned = slots.flatMap((slot): Reasoned[] => {
      const requirement = byId.get(slot.requirementId);
      if (!requirement) return [];
      const holder = holders.get(slot.personId);
      if (!holder) throw new Error("A standing is of nobody.");
      return [{ slot, tree: explain(requirement.rule, holderUnder(requirement, holder), asOf) }];
    });
    const ids = [...new Set(reasoned.flatMap(({ tree }) => awardsNamed(tree)))];
    const [awards, looks] = await Promise.all([
      awardsOf(actor, { ids }),
      verificationsAmong(actor, ids),
    ]);
    return {
      ...{ facts, reasoned, inForce },
      awards: new Map(awards.map((award) => [award.id, award])),
      looks: groupBy(looks, ({ awardId }) => awardId),
    };
  };
}
