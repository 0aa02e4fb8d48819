import { beforeAll, expect, test } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { correctAward } from "@/db/commands/award/correct-award";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { verifyProjection } from "@/db/projection/verify";
import { slotsOn } from "@/db/queries/standings";
import { AwardCredential } from "@/lib/award/award-credential";
import { DefineCredential } from "@/lib/credential/define-credential";
import { DefineRequirement } from "@/lib/requirement/define-requirement";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

describeEachDatabase("upkeep", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await smallWorld();
  });

  const training = (name: string, hours: number | null) =>
    made(
      defineCredential(
        world.actor("learning"),
        DefineCredential.parse({ name, kind: "training", hours }),
      ),
    );
  const record = (credentialId: string, changes: object = {}) => {
    const { ada: personId } = world.people;
    const award = { personId, credentialId, issuedOn: "2026-03-10", ...changes };
    return made(awardCredential(world.actor("compliance"), AwardCredential.parse(award)));
  };
  const asks = (name: string, upkeep: object) => {
    const version = { effectiveFrom: "2020-01-01", rule: { upkeep } };
    const required = DefineRequirement.parse({ name, version });
    return made(defineRequirement(world.actor("compliance"), required));
  };
  const kindOf = async (requirementId: string, asOf = TODAY) => {
    const { ada: personId } = world.people;
    const view = { asOf, proof: "attested", personId } as const;
    const slots = await slotsOn(world.actor("compliance"), view);
    return slots.find((slot) => slot.requirementId === requirementId)?.kind;
  };

  test("14 of 20 hours are a gap, 6 more meet it, until the first drop out", async () => {
    const { id } = await asks("20 hours a year", { hours: 20, months: 12 });
    const drill = await training("Incident drill", 14);
    expect((await record(drill.id)).hours).toBe(14);
    expect(await kindOf(id)).toBe("gap");

    const second = await record(drill.id, { issuedOn: "2026-09-01", hours: 6 });
    expect(second.hours).toBe(6);
    expect(await kindOf(id)).toBe("met");
    expect(await kindOf(id, day("2027-03-09"))).toBe("met");
    expect(await kindOf(id, day("2027-03-10"))).toBe("gap");
    expect(await verifyProjection()).toEqual([]);

    const { version } = second;
    const fewer = await made(
      correctAward(world.actor("compliance"), { id: second.id, version, hours: 5.5 }),
    );
    expect(fewer).toMatchObject({ hours: 5.5, proof: "claimed" });
    expect(await kindOf(id)).toBe("gap");
    expect(await verifyProjection()).toEqual([]);
  });

  test("of a competency it follows what shows it", async () => {
    const competency = world.networks.id;
    const { id } = await asks("5 hours of networks", { hours: 5, months: 12, competency });
    const course = await training("Routing course", 8);
    await record(course.id);
    expect(await kindOf(id)).toBe("gap");
    const mapping = { credentialId: course.id, competencyId: competency, level: 1, note: null };
    await made(mapCredential(world.actor("learning"), mapping));
    expect(await kindOf(id)).toBe("met");
    expect(await verifyProjection()).toEqual([]);
  });

  test("only a training gives an award its hours", async () => {
    expect((await record(world.badge.id)).hours).toBeNull();
    const talk = await training("Lunch talk", null);
    expect((await record(talk.id)).hours).toBeNull();
    const walk = await training("Site walk", 2);
    expect((await record(walk.id, { hours: 0 })).hours).toBe(0);
  });
});
