import { beforeAll, expect, test } from "vitest";
import { changeVersion } from "@/db/commands/requirement/change-version";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { reviseRequirement } from "@/db/commands/requirement/revise-requirement";
import { slotsOn } from "@/db/queries/standings";
import type { Actor } from "@/lib/access";
import { addDays } from "@/lib/calendar";
import { DefineRequirement } from "@/lib/requirement/define-requirement";
import { ReviseRequirement } from "@/lib/requirement/revise-requirement";
import { renewalOpensOn } from "@/lib/standing/renewal";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { made, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const NEXT = day("2027-01-01");

describeEachDatabase("the renewal window of a requirement", (database) => {
  let world: SmallWorld;
  let officer: Actor;
  beforeAll(async () => {
    world = await smallWorld();
    officer = world.actor("compliance");
  });

  const opensOn = async (requirementId: SmallWorld["requirement"]["id"], asOf = NEXT) => {
    const slots = await slotsOn(officer, { asOf, proof: "claimed", requirementId, kind: "met" });
    return slots.map((slot) => renewalOpensOn(slot));
  };

  test("is the one of the version that asks on the day, and says when renewal opens", async () => {
    const rule = { credential: world.cissp.id };
    const asked = { effectiveFrom: "2026-01-01", rule };
    const input = { name: "CISSP, renewed in time", version: { ...asked, renewalWindowDays: 60 } };
    const { id, versions } = await made(defineRequirement(officer, DefineRequirement.parse(input)));
    const [slot] = await slotsOn(officer, {
      ...{ asOf: addDays(NEXT, -1), proof: "claimed", requirementId: id, kind: "met" },
    });
    if (!slot?.until) throw new Error("Somebody holds one that ends.");
    expect(renewalOpensOn(slot)).toBe(addDays(slot.until, -61));

    const revision = { requirementId: id, effectiveFrom: "2027-01-01", rule };
    await made(reviseRequirement(officer, ReviseRequirement.parse(revision)));
    expect(await opensOn(id, addDays(NEXT, -1))).toEqual([addDays(slot.until, -61)]);
    expect(await opensOn(id)).toEqual([null]);

    const [first] = versions;
    if (!first) throw new Error("A requirement has a version.");
    const known = { id: first.id, version: first.version + 1, renewalWindowDays: 30 };
    await made(changeVersion(officer, known));
    expect(await opensOn(id, addDays(NEXT, -1))).toEqual([addDays(slot.until, -31)]);
  });

  test("is never shorter than no day, whoever writes it", async () => {
    const { sql } = database();
    await expect(sql`update requirement_versions set renewal_window_days = -1`).rejects.toThrow(
      /renewal_window/,
    );
  });
});
