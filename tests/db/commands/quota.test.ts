import { beforeAll, expect, test, vi } from "vitest";
import { setMinimum } from "@/db/commands/minimum/set-minimum";
import { changeQuota } from "@/db/commands/quota/change-quota";
import { removeQuota } from "@/db/commands/quota/remove-quota";
import { setQuota } from "@/db/commands/quota/set-quota";
import { addDays } from "@/lib/calendar";
import { MAX_LINES } from "@/lib/team/quota";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

describeEachDatabase("a quota", (database) => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    return () => vi.unstubAllEnvs();
  });

  const quota = (name: string, teamId = world.teams.company) =>
    made(setQuota(ARRANGER, { teamId, name, countsOnce: true }));
  const line = (quotaId: SmallWorld["quota"]["id"], teamId = world.teams.blue, days = 0) =>
    setMinimum(ARRANGER, {
      ...{ teamId, target: { credential: world.badge.id }, minimum: 1 },
      ...{ startsOn: addDays(TODAY, days), endsOn: null, quotaId },
    });

  test("has lines of its team and of teams below, and no others", async () => {
    const company = await quota("Partner tier");
    expect((await made(line(company.id))).quotaId).toBe(company.id);
    const red = await quota("Red tier", world.teams.red);
    expect(await refusedWith(line(red.id, world.teams.blue, 1))).toEqual({
      quotaId: "team-outside",
    });
    expect(await refusedWith(removeQuota(ARRANGER, company))).toEqual({ id: "has-lines" });
  });

  test("has a name of its own in its team", async () => {
    await quota("Gold");
    const again = setQuota(ARRANGER, {
      teamId: world.teams.company,
      name: "GOLD",
      countsOnce: false,
    });
    expect(await refusedWith(again)).toEqual({ name: "name-taken" });
    expect((await quota("Gold", world.teams.red)).name).toBe("Gold");
  });

  test("has only so many lines", async () => {
    const { id } = await quota("Crowded");
    for (let days = 10; days < 10 + MAX_LINES; days++) await made(line(id, world.teams.blue, days));
    expect(await refusedWith(line(id, world.teams.blue, 30))).toEqual({
      quotaId: "too-many-lines",
    });
  });

  test("is changed and removed, and the log has it", async () => {
    const own = await quota("Silver");
    const changed = await made(changeQuota(ARRANGER, { ...own, countsOnce: false }));
    expect(changed.countsOnce).toBe(false);
    expect(await lastEvent(database().sql, own.id)).toMatchObject({
      action: "quota.change",
      entity: "quotas",
    });
    await made(removeQuota(ARRANGER, changed));
    expect(await lastEvent(database().sql, own.id)).toMatchObject({ action: "quota.remove" });
  });
});
