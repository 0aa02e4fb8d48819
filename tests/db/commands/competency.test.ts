import { beforeAll, expect, test } from "vitest";
import { changeCompetency } from "@/db/commands/competency/change-competency";
import { defineCompetency } from "@/db/commands/competency/define-competency";
import { defineFramework } from "@/db/commands/competency/define-framework";
import { describeLevel } from "@/db/commands/competency/describe-level";
import { levelDescriptionsOf, proficiencyLevelsIn } from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import type { Facet } from "@/lib/facts";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { made, refusedWith, type SmallWorld, smallWorld } from "@/tests/support/small-world";

describeEachDatabase("competencies", (database) => {
  let world: SmallWorld;
  let learning: Actor;
  beforeAll(async () => {
    world = await smallWorld();
    learning = world.actor("learning");
  });

  test("are defined in a framework, in which no two share a name", async () => {
    const competency = {
      frameworkId: world.framework.id,
      name: "Cabling",
      code: null,
      description: null,
      area: null,
    };
    const added = await made(defineCompetency(learning, competency));
    expect(await lastEvent(database().sql, added.id)).toMatchObject({
      action: "competency.define",
    });
    const again = { ...competency, name: "networks" };
    expect(await refusedWith(defineCompetency(learning, again))).toEqual({ name: "name-taken" });
    const rename = { id: added.id, version: 1, name: "Networks" };
    expect(await refusedWith(changeCompetency(learning, rename))).toEqual({ name: "name-taken" });
    const moved = { id: added.id, version: 1, area: "Infrastructure" };
    expect(await made(changeCompetency(learning, moved))).toMatchObject({ version: 2 });
  });

  test("lie in a framework with a scale of its own", async () => {
    const scale = { name: "Watch keeping", levels: ["Looks", "Sees"] };
    const { id } = await made(defineFramework(learning, scale));
    const own = (await proficiencyLevelsIn(learning)).filter((row) => row.frameworkId === id);
    expect(own.map(({ rank, name }) => [rank, name])).toEqual([
      [1, "Looks"],
      [2, "Sees"],
    ]);
    expect(await refusedWith(defineFramework(learning, scale))).toEqual({ name: "name-taken" });
  });

  test("say what a level means, and each is said once", async () => {
    const { id: competencyId } = world.networks;
    const facet: Facet = "ability";
    const level = { competencyId, rank: 3, description: "Designs them.", facet, seen: null };
    const text = await made(describeLevel(learning, level));
    if (!text) throw new Error("A text was written.");
    expect(await lastEvent(database().sql, text.id)).toMatchObject({
      action: "competency.describe-level",
      after: { rank: 3, description: "Designs them.", facet },
    });
    expect(await refusedWith(describeLevel(learning, level))).toEqual({
      description: "already-described",
    });
    const seen = { id: text.id, version: text.version };
    const changed = { ...level, description: "Designs large ones.", seen };
    expect(await made(describeLevel(learning, changed))).toMatchObject({ version: 2, facet });
    expect(await refusedWith(describeLevel(learning, changed))).toMatchObject({
      kind: "changed",
    });
    const none = { ...level, description: null, seen: { ...seen, version: 2 } };
    await made(describeLevel(learning, none));
    expect(await levelDescriptionsOf(learning, competencyId)).toEqual([]);
    const high = { ...level, rank: 5 };
    expect(await refusedWith(describeLevel(learning, high))).toEqual({ level: "level-unknown" });
  });
});
