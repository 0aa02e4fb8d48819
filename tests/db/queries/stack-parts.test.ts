import { beforeAll, expect, test, vi } from "vitest";
import { partsLines } from "@/app/(dashboard)/credentials/[credentialId]/stack";
import { choicesFor } from "@/app/(dashboard)/people/[personId]/enter/choices";
import { personPage } from "@/app/(dashboard)/people/[personId]/person";
import { awardCredential } from "@/db/commands/award/award-credential";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { awardsOf } from "@/db/queries/awards";
import { AwardCredential } from "@/lib/award/award-credential";
import type { CredentialId, PersonId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { ARRANGER, made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const VIEW = { asOf: TODAY, proof: "attested", warningDays: 90, carried: {} } as const;

// Ada, who holds the CISSP, and Ben, whose has lapsed, each hold the badge; both together are the whole.
describeEachDatabase("what is earned piece by piece", () => {
  let world: SmallWorld;
  let whole: { readonly id: CredentialId };
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    const badge = await made(defineCredential(ARRANGER, aCredential("Badge")));
    whole = await made(
      defineCredential(ARRANGER, {
        ...{ ...aCredential("Whole"), validity: "months", validityMonths: 12 },
        stack: { all: [{ credential: world.cissp.id }, { credential: badge.id }] },
      }),
    );
    for (const person of [world.people.ada, world.people.ben]) await earn(person, badge.id);
    return () => vi.unstubAllEnvs();
  });

  const aCredential = (name: string) => ({ name, kind: "badge", validity: "unknown" }) as const;
  const earn = (personId: PersonId, credentialId: CredentialId) => {
    const award = { personId, credentialId, issuedOn: "2026-05-01", proof: "checked" };
    return made(awardCredential(ARRANGER, AwardCredential.parse(award)));
  };
  const stacksOf = async (personId: PersonId) => {
    const question = { ...VIEW, requirementId: null, roleId: null };
    return (await personPage(ARRANGER, personId, question))?.stacks;
  };

  test("who has all parts comes first and is proposed, the others lack something", async () => {
    expect(await partsLines(ARRANGER, whole.id, VIEW)).toMatchObject([
      { person: { text: "Ada Lindqvist" }, parts: "2 of 2", share: 1, missing: null },
      { person: { text: "Ben Okafor" }, parts: "1 of 2", share: 0.5, proposed: null },
    ]);
  });

  test("nobody out of reach is named, and who may not award is offered nothing", async () => {
    const red = world.actor("manager", world.teams.red);
    expect(await partsLines(red, whole.id, VIEW)).toEqual([]);
    const [first] = await partsLines(world.actor("auditor"), whole.id, VIEW);
    expect(first?.proposed).toEqual({ text: "All parts are there" });
  });

  test("a complete stack grants nothing by itself; the form for it begins with the whole", async () => {
    const { ada } = world.people;
    expect(await stacksOf(ada)).toMatchObject([{ credentialId: whole.id, isProposed: true }]);
    const held = await awardsOf(ARRANGER, { personId: ada });
    expect(held.map(({ credentialId }) => credentialId)).not.toContain(whole.id);
    const choices = await choicesFor(ARRANGER, ada, { today: TODAY, proposedId: whole.id });
    expect(choices?.proposed).toEqual({ id: whole.id, expiresOn: day("2027-11-22") });
    await earn(ada, whole.id);
    expect(await stacksOf(ada)).toEqual([]);
  });
});
