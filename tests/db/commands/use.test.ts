import { beforeAll, describe, expect, test, vi } from "vitest";
import { changeCompetency } from "@/db/commands/competency/change-competency";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { recordUse } from "@/db/commands/use/record-use";
import { withdrawUse } from "@/db/commands/use/withdraw-use";
import { Forbidden, NotFound } from "@/db/errors";
import { verifyProjection } from "@/db/projection/verify";
import { usesOf } from "@/db/queries/person-facts";
import type { Actor } from "@/lib/access";
import { DefineRequirement } from "@/lib/requirement/define-requirement";
import { RecordUse } from "@/lib/use/record-use";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
} from "@/tests/support/small-world";

const NOWHERE = "5f0e8f0e-0000-4000-8000-000000000000";

describeEachDatabase("uses", (database) => {
  let world: SmallWorld;
  let manager: Actor;
  let ben: Actor;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    manager = world.actor("manager", world.teams.blue, world.people.ada);
    ben = world.actor("person", world.teams.blue, world.people.ben);
  });

  const used = (actor: Actor, changes: object = {}) =>
    recordUse(
      actor,
      RecordUse.parse({
        personId: world.people.ben,
        competencyId: world.networks.id,
        usedOn: "2026-10-01",
        ...changes,
      }),
    );

  test("are a claim of who says so of themselves, and confirmed by anybody else", async () => {
    const own = await made(used(ben, { note: "Moved the core switch." }));
    expect(own).toMatchObject({ confirmedBy: null, note: "Moved the core switch." });
    expect(await lastEvent(database().sql, own.id)).toMatchObject({ action: "use.add" });
    expect(await refusedWith(used(manager))).toEqual({ usedOn: "already-used" });
    await made(withdrawUse(manager, own));
    const told = await made(used(manager));
    expect(told.confirmedBy).toBe("Sam manager");
    expect(await refusedWith(withdrawUse(ben, told))).toEqual({ confirmedBy: "use-confirmed" });
    await made(withdrawUse(manager, told));
  });

  test("of nothing that there is are refused", async () => {
    expect(await refusedWith(used(ben, { competencyId: NOWHERE }))).toEqual({
      competencyId: "competency-unknown",
    });
  });

  test("of people out of reach are not found, and whoever may not assess may not say so", async () => {
    const cleo = { personId: world.people.cleo };
    await expect(used(manager, cleo)).rejects.toThrow(NotFound);
    await expect(used(ben, cleo)).rejects.toThrow(NotFound);
    await expect(used(world.actor("auditor"))).rejects.toThrow(Forbidden);
  });

  test("are seen by who sees the person", async () => {
    const own = await made(used(ben, { usedOn: "2026-09-01" }));
    const about = { personId: world.people.ben, limit: 10, after: null };
    expect((await usesOf(manager, about)).map(({ id }) => id)).toEqual([own.id]);
    const cleo = world.actor("person", world.teams.red, world.people.cleo);
    expect(await usesOf(cleo, about)).toEqual([]);
    await made(withdrawUse(ben, own));
  });

  describe("keep fresh what goes stale", () => {
    beforeAll(async () => {
      const rule = { competency: world.networks.id, level: 2, minProof: "claimed" };
      await made(
        defineRequirement(
          ARRANGER,
          DefineRequirement.parse({
            name: "Networks for analysts",
            version: {
              effectiveFrom: "2020-01-01",
              scope: { roleIds: [world.analyst.id] },
              rule,
            },
          }),
        ),
      );
    });

    const standingOn = async (iso: string) => {
      const [row] = await database().sql<{ kind: string }[]>`
        select kind from standing_spans s join requirements r on r.id = s.requirement_id
        where person_id = ${world.people.ben} and r.name = 'Networks for analysts'
          and valid_from <= ${iso} and valid_until > ${iso} and rungs & 1 > 0`;
      return row?.kind;
    };

    test("and standings follow from the setting and from each use", async () => {
      expect(await standingOn("2026-11-22")).toBe("met");
      const { id } = world.networks;
      const changed = await made(
        changeCompetency(ARRANGER, { id, version: 1, staleAfterMonths: 6, staleCounts: false }),
      );
      expect(await verifyProjection()).toEqual([]);
      expect([await standingOn("2026-11-01"), await standingOn("2026-11-22")]).toEqual([
        ...["met", "gap"],
      ]);
      const use = await made(used(ben, { usedOn: "2026-11-20" }));
      expect(await verifyProjection()).toEqual([]);
      expect([await standingOn("2026-11-22"), await standingOn("2027-05-21")]).toEqual([
        ...["met", "gap"],
      ]);
      await made(withdrawUse(ben, use));
      expect(await standingOn("2026-11-22")).toBe("gap");
      await made(changeCompetency(ARRANGER, { id, version: changed.version, staleCounts: true }));
      expect(await standingOn("2026-11-22")).toBe("met");
      expect(await verifyProjection()).toEqual([]);
    });
  });
});
