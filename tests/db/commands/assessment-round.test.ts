import { beforeAll, expect, test, vi } from "vitest";
import { changeRound } from "@/db/commands/assessment-round/change-round";
import { closeRound } from "@/db/commands/assessment-round/close-round";
import { openRound } from "@/db/commands/assessment-round/open-round";
import { Forbidden, NotFound } from "@/db/errors";
import { roundOf, roundsOf, roundsWith } from "@/db/queries/assessment-rounds";
import { reachesTeam } from "@/db/queries/reach";
import type { Actor } from "@/lib/access";
import { addDays } from "@/lib/calendar";
import { CompetencyId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { aRound, roundWish } from "@/tests/support/rounds";
import { made, refusedWith, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const NOTHING = CompetencyId.parse("5f0e8f0e-0000-4000-8000-000000000000");

describeEachDatabase("a round", (database) => {
  let world: SmallWorld;
  let manager: Actor;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    manager = world.actor("manager", world.teams.blue);
    return () => vi.unstubAllEnvs();
  });
  const wish = (changes: object = {}) => roundWish({ teamId: world.teams.blue, ...changes });

  test("is opened, changed and closed by whoever leads the team", async () => {
    const opened = await made(openRound(manager, wish()));
    expect(opened).toMatchObject({ madeBy: "Sam manager", closedOn: null });
    const { teamId: _, ...terms } = wish({ name: "Winter round", assessors: ["peer"] });
    const changed = await made(changeRound(manager, { ...terms, id: opened.id, version: 1 }));
    expect(changed).toMatchObject({ name: "Winter round", assessors: ["peer"] });
    const closed = await made(closeRound(manager, changed));
    expect(closed.closedOn).toBe(TODAY);
    expect(await lastEvent(database().sql, opened.id)).toMatchObject({ action: "round.close" });
    expect(await refusedWith(closeRound(manager, closed))).toEqual({ closedOn: "round-closed" });
    const again = changeRound(manager, { ...terms, id: opened.id, version: closed.version });
    expect(await refusedWith(again)).toEqual({ closedOn: "round-closed" });
  });

  test("that has not opened yet is closed on its first day", async () => {
    const ahead = { opensOn: addDays(TODAY, 5), dueOn: addDays(TODAY, 9) };
    const opened = await aRound({ teamId: world.teams.blue, ...ahead });
    expect((await made(closeRound(manager, opened))).closedOn).toBe(ahead.opensOn);
  });

  test.each([
    [{ dueOn: addDays(TODAY, -1) }, { dueOn: "until-before-from" }],
    [{ competencyIds: [NOTHING] }, { competencyIds: "competency-unknown" }],
  ])("with %o is refused with %o", async (changes, problem) => {
    expect(await refusedWith(openRound(manager, wish(changes)))).toEqual(problem);
  });

  test("is asked of no team but one's own, and by nobody else", async () => {
    const { red, company } = world.teams;
    for (const teamId of [red, company]) {
      await expect(openRound(manager, wish({ teamId }))).rejects.toThrow(NotFound);
      expect(await reachesTeam(manager, teamId)).toBe(false);
      expect(await reachesTeam(world.actor("learning"), teamId)).toBe(true);
    }
    expect(await reachesTeam(manager, world.teams.blue)).toBe(true);
    for (const access of ["compliance", "person", "auditor"] as const) {
      await expect(openRound(world.actor(access), wish())).rejects.toThrow(Forbidden);
    }
    const above = await aRound({ teamId: company });
    await expect(closeRound(manager, above)).rejects.toThrow(NotFound);
  });

  test("is seen by who takes part in it, or leads somebody who does", async () => {
    const { blue, red, company } = world.teams;
    const [ofBlue, ofRed, ofAll] = [
      await aRound({ teamId: blue, name: "Blue" }),
      await aRound({ teamId: red, name: "Red" }),
      await aRound({ teamId: company, name: "All" }),
    ];
    const { ada, ben } = world.people;
    const own = world.actor("person", blue, ada);
    const names = async (rows: ReturnType<typeof roundsOf>) =>
      (await rows).map(({ name }) => name).filter((name) => ["Blue", "Red", "All"].includes(name));
    expect((await names(roundsOf(manager, blue))).toSorted()).toEqual(["All", "Blue"]);
    expect((await names(roundsWith(own, ada, TODAY))).toSorted()).toEqual(["All", "Blue"]);
    expect(await names(roundsWith(own, ada, addDays(TODAY, -1)))).toEqual([]);
    expect((await names(roundsWith(own, ben, TODAY))).length).toBe(0);
    expect((await roundOf(own, ofBlue.id)).name).toBe("Blue");
    expect((await roundOf(manager, ofAll.id)).name).toBe("All");
    for (const actor of [own, manager]) {
      await expect(roundOf(actor, ofRed.id)).rejects.toThrow(NotFound);
    }
  });
});
