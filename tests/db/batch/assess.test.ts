import { beforeAll, expect, test } from "vitest";
import { runBatch } from "@/db/commands/batch/run-batch";
import { undoBatch } from "@/db/commands/batch/undo-batch";
import { Forbidden, NotFound } from "@/db/errors";
import { verifyProjection } from "@/db/projection/verify";
import type { Actor } from "@/lib/access";
import { RunBatch } from "@/lib/batch/run-batch";
import { UserId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { tableHashes } from "@/tests/support/import/files";
import { made, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const SAM = UserId.parse("5f0e8f0e-0000-4000-8000-00000000000a");

describeEachDatabase("many levels at once", (database) => {
  let world: SmallWorld;
  let manager: Actor;
  beforeAll(async () => {
    world = await smallWorld();
    manager = { ...world.actor("manager", world.teams.blue), userId: SAM };
  });

  const run = (levels: Readonly<Record<string, number>>, by = manager, commit = true) => {
    const findings = Object.entries(levels).map(([personId, level]) => {
      return { personId, competencyId: world.networks.id, level };
    });
    const values = { findings, assessor: "manager", assessedOn: "2026-11-22" };
    const ids = Object.keys(levels);
    return runBatch(by, { run: RunBatch.parse({ kind: "assess", ids, values }), commit });
  };

  test("are shown, written as one act, and taken back", async () => {
    const { ada, ben } = world.people;
    const before = await tableHashes(database().sql);
    const shown = await made(run({ [ada]: 3, [ben]: 4 }, manager, false));
    expect(shown.lines).toMatchObject([
      { label: "Ada Lindqvist: Networks", outcome: "already", said: "Level 3 is shown already." },
      { outcome: "create", said: expect.stringMatching(/^Level 4; it was (none|\d)\.$/) },
    ]);
    expect(await tableHashes(database().sql)).toEqual(before);

    const { batch } = await made(run({ [ada]: 3, [ben]: 4 }));
    expect(batch).toMatchObject({ size: 1, title: "Assess 2 people on 22 Nov 2026" });
    expect(await verifyProjection()).toEqual([]);
    const again = await made(run({ [ben]: 2 }));
    expect(again.lines).toMatchObject([{ outcome: "refused" }]);
    if (!batch) throw new Error("Something was done.");
    await made(undoBatch(manager, batch));
    const { sql } = database();
    const [kept] =
      await sql`select count(*)::int as n from assessments where assessed_on = '2026-11-22'`;
    expect(kept).toEqual({ n: 0 });
  });

  test("are recorded although they are shown already, and of a facet beside them", async () => {
    const { ada } = world.people;
    const found = (personId: string, values: object) => {
      const findings = [{ personId, competencyId: world.networks.id, level: 3 }];
      const all = { findings, assessedOn: "2026-11-20", confirms: true, ...values };
      const run = RunBatch.parse({ kind: "assess", ids: [personId], values: all });
      return made(runBatch(manager, { run, commit: true }));
    };
    const confirmed = await found(ada, { assessor: "manager" });
    expect(confirmed.lines).toMatchObject([
      { outcome: "create", said: "Level 3, as is shown already." },
    ]);
    const again = await found(ada, { assessor: "manager" });
    expect(again.lines).toMatchObject([{ outcome: "refused" }]);
    const knowledge = await found(ada, { assessor: "manager", facet: "knowledge" });
    expect(knowledge.lines).toMatchObject([{ outcome: "create" }]);
    const kept = await database().sql`
      select assessor, proof, facet from assessments where assessed_on = '2026-11-20' order by 1, 3`;
    expect(kept.map(({ assessor, proof, facet }) => [assessor, proof, facet])).toEqual([
      ["manager", "attested", "knowledge"],
      ["manager", "attested", null],
    ]);
  });

  test("are nobody's beyond reach, nor of whoever may not assess, nor of anybody not chosen", async () => {
    const { ada, cleo } = world.people;
    await expect(run({ [cleo]: 2 })).rejects.toThrow(NotFound);
    await expect(run({ [ada]: 2 }, world.actor("auditor"))).rejects.toThrow(Forbidden);
    const findings = [{ personId: cleo, competencyId: world.networks.id, level: 1 }];
    const values = { findings, assessor: "manager" as const, assessedOn: "2026-11-22" };
    const asked = RunBatch.parse({ kind: "assess", ids: [ada], values });
    expect(await runBatch(manager, { run: asked, commit: true })).toMatchObject({
      problem: { problems: [{ code: "person-not-chosen" }] },
    });
  });

  test("that the scale does not have are refused, and two of the same are not asked", async () => {
    const { ada } = world.people;
    const refused = await made(run({ [ada]: 20 }));
    expect(refused).toMatchObject({ batch: null, lines: [{ outcome: "refused" }] });
    const finding = { personId: ada, competencyId: world.networks.id, level: 1 };
    const values = { findings: [finding, finding], assessor: "peer", assessedOn: "2026-11-22" };
    expect(RunBatch.safeParse({ kind: "assess", ids: [ada], values }).success).toBe(false);
  });
});
