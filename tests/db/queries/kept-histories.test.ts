import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { teamHistories } from "@/db/queries/team-histories";
import { teamPlacesFor } from "@/db/queries/teams";
import type { TeamId } from "@/lib/ids";
import { mattersOn } from "@/lib/team/history/matters";
import { countsOn, headCountOn, sharesOn, singleHoldersOn } from "@/lib/team/history/on-day";
import { type TeamHistory, teamHistory } from "@/lib/team/history/team-history";
import { describeEachDatabase } from "@/tests/support/databases";
import { FACT_WRITES, write } from "@/tests/support/fact-writes";
import { day } from "@/tests/support/organisation/build";
import { everybody } from "@/tests/support/random-world";
import { ARRANGER, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const PROOF = "attested";
const DAYS = ["2026-06-01", "2026-11-22", "2027-06-01"].map(day);

describeEachDatabase("what is kept of teams", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await smallWorld();
  });

  test.each(FACT_WRITES)("is never old: %s", async (_what, change) => {
    const before = told(await kept());
    await write(ARRANGER, change(world));
    const after = told(await kept());
    expect(after).not.toEqual(before);
    expect(after).toEqual(told(await workedOut()));
  });

  test("is what it was after a write that changes none of it", async () => {
    const before = await kept();
    await write(ARRANGER, [sql`update roles set family = 'Desk'`]);
    const after = await kept();
    for (const [id, history] of after) expect(history).toBe(before.get(id));
  });

  test("is not old after a write that was taken back", async () => {
    const before = await kept();
    const failing = write(ARRANGER, [sql`delete from team_memberships`, sql`select 1 / 0`]);
    await expect(failing).rejects.toThrow();
    expect(await kept()).toEqual(before);
  });
});

type Histories = ReadonlyMap<TeamId, TeamHistory>;

function kept(): Promise<Histories> {
  return teamHistories(ARRANGER, { proof: PROOF, teamId: null });
}

/** From everybody's facts, with nothing kept. */
async function workedOut(): Promise<Histories> {
  const [facts, meaning, teams] = [
    await factsOf(ARRANGER, await everybody()),
    await meaningFor(ARRANGER),
    await teamPlacesFor(ARRANGER),
  ];
  return new Map(teams.map(({ id }) => [id, teamHistory(id, facts, meaning, PROOF)]));
}

function told(histories: Histories) {
  const on = (history: TeamHistory) =>
    DAYS.map((asOf) => ({
      people: headCountOn(history, asOf),
      counts: countsOn(history, asOf),
      matters: mattersOn(history, { asOf, warningDays: 90 }),
      shares: sharesOn(history, asOf),
      singleHolders: singleHoldersOn(history, asOf),
    }));
  return Object.fromEntries([...histories].map(([id, history]) => [id, on(history)]).sort());
}
