import { beforeAll, describe, expect, test, vi } from "vitest";
import { absencePage } from "@/app/(dashboard)/teams/[teamId]/absence/absence";
import { leaveAnswered } from "@/app/(dashboard)/teams/[teamId]/absence/leave-answered";
import { Forbidden, NotFound } from "@/db/errors";
import type { Actor } from "@/lib/access";
import type { Step } from "@/lib/sandbox/step";
import { allRows } from "@/tests/support/all-rows";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { ARRANGER, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const VIEW = { asOf: TODAY, proof: "attested" } as const;
const WEEK = "2026-12-07,2026-12-11";

// Ada holds the CISSP until 28 February 2027, Ben's has lapsed; one of the blue team has to hold it.
describeEachDatabase("absences", (database) => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    return () => vi.unstubAllEnvs();
  });

  const ask = (lines: readonly string[], actor: Actor = ARRANGER, steps: readonly Step[] = []) => {
    const bytes = new TextEncoder().encode(["person,from,until", ...lines].join("\n"));
    const question = { ...VIEW, teamId: world.teams.blue, steps };
    return leaveAnswered(actor, { ...question, file: { name: "leave.csv", bytes } });
  };
  const read = async (...given: Parameters<typeof ask>) => {
    const answer = await ask(...given);
    if (answer.kind !== "read") throw new Error(JSON.stringify(answer.problems));
    return answer;
  };

  describe("a leave calendar", () => {
    test("names the week that the only holder is away in, and leaves no trace", async () => {
      const before = await allRows(database());
      const { weeks, shortfalls } = await read([`ada@harbour.example,${WEEK}`]);
      expect(weeks.map(({ monday }) => monday)).toEqual([day("2026-12-07")]);
      expect(weeks[0]?.minimums).toMatchObject([
        { words: "CISSP", present: 0, needed: 1, days: 5, isAnyway: false },
      ]);
      expect(weeks[0]?.minimums[0]?.away.map(({ text }) => text)).toEqual(["Ada Lindqvist"]);
      expect(shortfalls).toMatchObject([
        { from: day("2026-12-07"), last: day("2026-12-11"), holders: 1, present: 0 },
      ]);
      expect(await allRows(database())).toEqual(before);
    });

    test("shows the weeks ahead of each minimum", async () => {
      const { calendar } = await read([`ada@harbour.example,${WEEK}`]);
      const [minimum] = calendar.minimums;
      expect(minimum?.weeks.map(({ stands }) => stands).slice(0, 5)).toEqual([
        ...["kept", "kept", "kept", "short", "kept"], // the first is the week of 16 November
      ]);
    });

    test("counts on the supposed world", async () => {
      const earn: Step = {
        kind: "earn",
        personId: world.people.ben,
        credentialId: world.cissp.id,
        on: TODAY,
        expiresOn: null,
        proof: "checked",
      };
      expect((await read([`ada@harbour.example,${WEEK}`], ARRANGER, [earn])).weeks).toEqual([]);
    });

    test("somebody out of reach is as unknown as somebody who is nowhere", async () => {
      const lines = ["cleo@harbour.example", "Cleo Marsh", "nobody@harbour.example"];
      const file = lines.map((person) => `${person},${WEEK}`);
      const { unknown, leave } = await read(file, world.actor("manager"));
      expect(unknown.map(({ place, text }) => `${place}: ${text}`)).toEqual([
        "Line 2: cleo@harbour.example",
        "Line 3: Cleo Marsh",
        "Line 4: nobody@harbour.example",
      ]);
      expect(leave).toBe(0);
      expect(await read(file, world.actor("compliance"))).toMatchObject({ leave: 2 });
    });

    test("takes nothing where a line cannot be taken", async () => {
      const lines = [`ada@harbour.example,${WEEK}`, "ben@harbour.example,2026-12-11,2026-12-07"];
      expect(await ask(lines)).toMatchObject({
        kind: "refused",
        problems: [{ place: "Line 3", message: "It ends before it begins." }],
      });
    });

    test("is read for those only who see the team", async () => {
      const red = world.actor("manager", world.teams.red);
      await expect(ask([`ada@harbour.example,${WEEK}`], red)).rejects.toThrow(NotFound);
      const ada = world.actor("person", world.teams.blue, world.people.ada);
      await expect(ask([`ada@harbour.example,${WEEK}`], ada)).rejects.toThrow(Forbidden);
    });
  });

  test("without a file: how few have to be missing, and who", async () => {
    const question = {
      ...VIEW,
      teamId: world.teams.blue,
      steps: [],
      carried: {},
      missing: 2 as const,
    };
    const { minimums, sets } = await absencePage(world.actor("manager"), question);
    expect(minimums).toMatchObject([
      {
        needed: 1,
        holders: 1,
        now: 1,
        fewest: 0,
        on: day("2027-03-01"),
        why: "Ada Lindqvist: CISSP ends",
      },
    ]);
    expect(sets.lines).toMatchObject([
      { people: "Ada Lindqvist", size: 1, breaks: 1, minimums: "CISSP" },
    ]);
  });
});
