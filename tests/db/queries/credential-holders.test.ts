import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/actor-scope";
import { credentialHoldersOn } from "@/db/queries/credential-holders";
import { factsOf } from "@/db/queries/facts";
import { awards } from "@/db/schema/awards";
import { addDays } from "@/lib/calendar";
import { validityOn } from "@/lib/credential/validity";
import { AWARD_STATES, type PersonFacts } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import { counts, PROOFS, type Proof } from "@/lib/proof";
import { describeEachDatabase } from "@/tests/support/databases";
import { addPeople, everybody, FIRST_DAY, randomWorld } from "@/tests/support/random-world";
import { ARRANGER } from "@/tests/support/small-world";

describeEachDatabase("holders of credentials", () => {
  let people: PersonFacts[];
  beforeAll(async () => {
    const world = await randomWorld(23);
    await addPeople(world, 40, 29);
    const [credentialId = null] = world.credentials;
    if (!credentialId) throw new Error("There is something to hold.");
    const common = { credentialId, proof: "checked", source: "test" } as const;
    const unearned = (await everybody()).flatMap((personId) =>
      AWARD_STATES.filter((state) => state !== "earned").map((state, index) => {
        return { personId, state, issuedOn: addDays(FIRST_DAY, index) };
      }),
    );
    await inScope(ARRANGER, (tx) =>
      tx.insert(awards).values(unearned.map((award) => ({ ...common, ...award }))),
    );
    people = await factsOf(ARRANGER, await everybody());
  });

  /** First and last days of awards: there a day too many or too few shows. */
  function edges() {
    const days = people
      .flatMap((person) => person.awards)
      .flatMap(({ issuedOn, expiresOn, revokedOn }) => [
        issuedOn,
        expiresOn ?? issuedOn,
        revokedOn ?? issuedOn,
      ]);
    return [...new Set(days)].filter((_, index) => index % 9 === 0);
  }

  test.each(PROOFS)("are those whose awards are valid, at %s", async (proof) => {
    for (const asOf of edges().flatMap((day) => [day, addDays(day, 1)])) {
      const found = await credentialHoldersOn(ARRANGER, { asOf, proof });
      expect(new Map([...found].sort())).toEqual(new Map([...holders(asOf, proof)].sort()));
    }
  });

  function holders(asOf: Parameters<typeof validityOn>[1], lowest: Proof) {
    const held = people
      .flatMap(({ personId, awards: own }) => own.map((award) => ({ personId, award })))
      .filter(({ award }) => counts(award.proof, lowest))
      .filter(({ award }) => validityOn(award, asOf).kind === "valid");
    const of = groupBy(held, ({ award }) => award.credentialId);
    return [...of].map(([id, own]) => [id, new Set(own.map((one) => one.personId)).size] as const);
  }
});
