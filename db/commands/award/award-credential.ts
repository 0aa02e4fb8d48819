import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { inReach } from "@/db/commands/in-reach";
import type { AwardRow } from "@/db/queries/awards";
import { insertRow } from "@/db/rows/insert-row";
import { awards } from "@/db/schema/awards";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import type { AwardCredential } from "@/lib/award/award-credential";
import { awardProblems } from "@/lib/award/award-problems";
import { hoursOfNew } from "@/lib/award/hours-of-new";
import { givingProblems, usualProofFor } from "@/lib/award/own-record";
import { invalid, type Saved } from "@/lib/refusal";
import { AWARD_REFUSALS } from "./refusals";

/** Somebody holds a credential; a renewal is one more award. Throws NotFound for a person out of reach. */
export const awardCredential = command<AwardCredential, Saved<AwardRow>>(
  "award.write",
  "award.add",
  async (tx, { proof: given, ...input }, actor) => {
    await inReach(tx, input.personId);
    const { personId } = input;
    const hours = hoursOfNew(input.hours, await credentialOf(tx, input));
    const proof = given ?? usualProofFor(actor, personId);
    const award = { ...input, hours, proof, revokedOn: null };
    const problems = [...awardProblems(award), ...givingProblems(actor, personId, award.proof)];
    return problems.length > 0
      ? invalid(...problems)
      : insertRow(tx, awards, award, AWARD_REFUSALS);
  },
);

async function credentialOf(tx: Tx, { credentialId }: Pick<AwardCredential, "credentialId">) {
  const { id, kind, hours } = credentialDefinitions;
  const [found] = await tx
    .select({ kind, hours })
    .from(credentialDefinitions)
    .where(eq(id, credentialId));
  return found;
}
