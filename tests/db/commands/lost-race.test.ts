import { beforeAll, expect, test } from "vitest";
import { correctAward } from "@/db/commands/award/correct-award";
import { changePerson } from "@/db/commands/person/change-person";
import { waiveRequirement } from "@/db/commands/waiver/waive-requirement";
import { awardsOf } from "@/db/queries/awards";
import { waiversOf } from "@/db/queries/person-facts";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { type SmallWorld, smallWorld } from "@/tests/support/small-world";

const AT_ONCE = 50;

describeEachDatabase("several who change the same thing", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await smallWorld();
  });

  const together = <Done>(change: (turn: number) => Promise<Done>) =>
    Promise.all(Array.from({ length: AT_ONCE }, (_, turn) => change(turn)));

  test("one of fifty who save the same version wins, the others see what stands there", async () => {
    const { id, version } = world.awards.ada;
    const done = await together((turn) =>
      correctAward(world.actor("admin"), { id, version, number: `No ${turn}`, proof: "checked" }),
    );
    const won = done.filter((one) => one.ok);
    expect(won).toHaveLength(1);
    const [award] = await awardsOf(world.actor("admin"), { ids: [id] });
    expect(award).toMatchObject({ number: won[0]?.value.number, version: version + 1 });
    for (const one of done) {
      if (!one.ok) expect(one.problem).toEqual({ kind: "changed", current: award });
    }
  });

  test("so it is with people, whose addresses are rows of their own", async () => {
    const done = await together((turn) =>
      changePerson(world.actor("admin"), {
        id: world.people.ben,
        version: 1,
        emails: [`ben${turn}@harbour.example`],
      }),
    );
    expect(done.filter((one) => one.ok)).toHaveLength(1);
  });

  test("nobody is waived twice for the same days", async () => {
    const waiver = {
      personId: world.people.cleo,
      requirementId: world.requirement.id,
      startsOn: day("2026-11-01"),
      endsOn: day("2026-11-30"),
      reason: "Waits for the next exam date.",
    };
    const done = await together(() => waiveRequirement(world.actor("admin"), waiver));
    expect(done.filter((one) => one.ok)).toHaveLength(1);
    const filter = { personId: world.people.cleo, limit: 10, after: null };
    expect(await waiversOf(world.actor("admin"), filter)).toHaveLength(1);
  });
});
