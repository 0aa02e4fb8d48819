import { inArray } from "drizzle-orm";
import { command } from "@/db/command";
import { awardsOf } from "@/db/queries/awards";
import { credentialsIn } from "@/db/queries/catalogue";
import { awards } from "@/db/schema/awards";
import { diceOf, seedOf } from "@/db/seed/dice";
import type { Actor } from "@/lib/access";
import type { AwardId } from "@/lib/ids";

const SIGNING = new Set([
  ...["CompTIA", "ISC2", "Amazon Web Services", "GIAC", "Microsoft", "Harbourline Academy"],
]);
const SIGNED = 0.6;

/**
 * Puts some awards on the highest rung, as if their badges had been imported and their signatures
 * checked: no command gives this rung by hand.
 */
export async function addSignatures(actor: Actor): Promise<void> {
  const credentials = await credentialsIn(actor);
  const signing = new Set(
    credentials.filter(({ issuer }) => SIGNING.has(issuer ?? "")).map(({ id }) => id),
  );
  const all = await awardsOf(actor, {});
  const signed = all.filter(
    ({ credentialId, number, proof }) =>
      signing.has(credentialId) &&
      proof === "checked" &&
      diceOf(seedOf(number ?? "")).chance(SIGNED),
  );
  await raise(
    actor,
    signed.map(({ id }) => id),
  );
}

const raise = command<readonly AwardId[], void>("award.write", "award.verify", async (tx, ids) => {
  await tx
    .update(awards)
    .set({ proof: "issuer-verified" })
    .where(inArray(awards.id, [...ids]));
});
