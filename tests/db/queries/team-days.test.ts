import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import {
  MATRICES_OF_DAYS,
  MATRICES_ON,
  MATRIX_KINDS,
} from "@/app/(dashboard)/teams/[teamId]/_team/matrices";
import { inScope } from "@/db/actor-scope";
import { keptTeamDays, type TeamDaysQuestion, teamDayFor } from "@/db/queries/team-days";
import { ACCESSES, type Actor } from "@/lib/access";
import { addDays } from "@/lib/calendar";
import type { TeamDay } from "@/lib/competency/team-day";
import { PROOFS } from "@/lib/proof";
import { countedStatements } from "@/tests/support/counted-statements";
import { describeEachDatabase } from "@/tests/support/databases";
import { FACT_WRITES, write } from "@/tests/support/fact-writes";
import {
  addPeople,
  everybody,
  FIRST_DAY,
  type RandomWorld,
  randomWorld,
} from "@/tests/support/random-world";
import { ARRANGER, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const SHOWN = { carried: {}, columns: "all", role: null } as const;

describeEachDatabase("days of teams that are kept", () => {
  let world: SmallWorld;
  let question: TeamDaysQuestion;
  beforeAll(async () => {
    world = await smallWorld();
    question = { teamId: world.teams.company, asOf: TODAY, proof: "attested", warningDays: 90 };
  });

  test("stay in memory, for each day, rung and warning", async () => {
    const kept = await keptTeamDays(ARRANGER, question);
    expect(told(kept)).not.toEqual([]);
    for (const [index, day] of (await keptTeamDays(ARRANGER, question)).entries()) {
      expect(day).toBe(kept[index]);
    }
    const others = [{ asOf: addDays(TODAY, -500) }, { proof: "claimed" }, { warningDays: 200 }];
    for (const other of others) {
      const asked = { ...question, ...other } as TeamDaysQuestion; // one of them is another
      expect(told(await keptTeamDays(ARRANGER, asked))).toEqual(await workedOut(asked));
    }
  });

  test("are refused inside a transaction, which would wait for itself", async () => {
    const inside = inScope(ARRANGER, () => keptTeamDays(ARRANGER, question));
    await expect(inside).rejects.toThrow("transactions of their own");
  });

  test.each(FACT_WRITES)("are never old: %s", async (_what, change) => {
    await keptTeamDays(ARRANGER, question);
    await write(ARRANGER, change(world));
    expect(told(await keptTeamDays(ARRANGER, question))).toEqual(await workedOut(question));
  });

  test("are what they were after a write that changes none of them", async () => {
    const before = await keptTeamDays(ARRANGER, question);
    await write(ARRANGER, [sql`update roles set family = 'Desk'`]);
    const after = await keptTeamDays(ARRANGER, question);
    for (const [index, day] of after.entries()) expect(day).toBe(before[index]);
  });
});

describeEachDatabase("a matrix of days that are kept", (database) => {
  let world: RandomWorld;
  beforeAll(async () => {
    world = await randomWorld(5);
    await addPeople(world, 30, 3);
  });

  test.each(MATRIX_KINDS)("of %s is for each access that of the facts in its reach", async (of) => {
    const [managed = { id: world.top }] = world.teams;
    const [personId = null] = await everybody();
    for (const access of ACCESSES) {
      const teamIds = access === "manager" ? [managed.id] : [];
      const actor: Actor = { kind: "user", name: "Sam", userId: null, access, personId, teamIds };
      for (const [index, proof] of PROOFS.entries()) {
        const view = { proof, asOf: addDays(FIRST_DAY, 120 + 140 * index), warningDays: 90 };
        const question = { ...view, ...SHOWN, teamId: world.top };
        const kept = await keptMatrix(of, actor, question);
        expect([access, kept]).toEqual([access, await MATRICES_ON[of](actor, question)]);
      }
    }
  });

  test("takes as many statements for few people as for many, and fewer than its facts", async () => {
    const view = { proof: "attested", asOf: addDays(FIRST_DAY, 300), warningDays: 90 } as const;
    const question = { ...view, ...SHOWN, teamId: world.top };
    const count = await countedStatements(database().connection);
    const taken = async (work: () => Promise<unknown>) => {
      const before = count();
      await work();
      return count() - before;
    };
    await keptMatrix("competencies", ARRANGER, question);
    const few = await taken(() => keptMatrix("competencies", ARRANGER, question));
    await addPeople(world, 60, 17);
    const anew = await taken(() => keptMatrix("competencies", ARRANGER, question));
    const many = await taken(() => keptMatrix("competencies", ARRANGER, question));
    const read = await taken(() => MATRICES_ON.competencies(ARRANGER, question));
    expect(many).toBe(few);
    expect(read).toBeGreaterThan(few);
    expect(anew).toBeGreaterThan(read);
  });
});

type MatrixQuestion = Parameters<typeof MATRICES_ON.competencies>[1];

async function keptMatrix(
  of: (typeof MATRIX_KINDS)[number],
  actor: Actor,
  question: MatrixQuestion,
) {
  return MATRICES_OF_DAYS[of](actor, question, await keptTeamDays(actor, question));
}

async function workedOut(question: TeamDaysQuestion) {
  return told([await teamDayFor(ARRANGER, question)]);
}

/** Who is there, with all that is not nothing. */
function told(days: readonly TeamDay[]) {
  const rows = days.flatMap(({ members, competencies, values }) =>
    members.map((member, index) => ({
      ...member,
      cells: competencies.flatMap((id, column) => {
        const value = values[index * competencies.length + column];
        return value === 0 ? [] : [`${id} ${value}`];
      }),
    })),
  );
  return rows.map((row) => JSON.stringify(row)).sort();
}
