import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { inScope, inSnapshot } from "@/db/actor-scope";
import { awardCredential } from "@/db/commands/award/award-credential";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { Forbidden } from "@/db/errors";
import { asKnown } from "@/db/known-at";
import { peopleOn } from "@/db/queries/people";
import { slotsOn } from "@/db/queries/standings";
import { teamHistories } from "@/db/queries/team-histories";
import { teams } from "@/db/schema/teams";
import type { Actor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import type { Day } from "@/lib/calendar";
import { describeEachDatabase, type TestDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

describeEachDatabase("who looks back", (database) => {
  let world: SmallWorld;
  let before: string;
  let late: AwardCredential;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    before = await nextInstant(database());
    // X1: entered today, for a certificate of June.
    late = AwardCredential.parse({
      personId: world.people.cleo,
      credentialId: world.cissp.id,
      issuedOn: "2026-06-15",
      proof: "checked",
    });
    await made(awardCredential(world.actor("compliance"), late));
  });

  const lookingBack = (actor: Actor) => ({ ...actor, knownAt: before });
  const standings = async (actor: Actor, asOf: Day) => {
    const slots = await asKnown(actor, () => slotsOn(actor, { asOf, proof: "attested" }));
    return slots.map(({ personName, kind, reason }) => [personName, reason ?? kind]).sort();
  };

  test("finds what was known then of a day, and now what is known of it now", async () => {
    const officer = world.actor("compliance");
    const [others, june] = [
      [
        ["Ada Lindqvist", "met"],
        ["Ben Okafor", "met"],
      ],
      day("2026-06-30"),
    ];
    expect(await standings(lookingBack(officer), june)).toEqual([
      ...others,
      ["Cleo Marsh", "missing"],
    ]);
    expect(await standings(officer, june)).toEqual([...others, ["Cleo Marsh", "met"]]);
    // The same connections answer both, in any order.
    expect(await standings(lookingBack(officer), june)).toContainEqual(["Cleo Marsh", "missing"]);
    expect(await standings(lookingBack(officer), day("2026-06-01"))).toEqual(
      await standings(officer, day("2026-06-01")),
    );
  });

  test("reaches whom they reach today", async () => {
    const { blue, red } = world.teams;
    const asOf = TODAY;
    const seenBy = async (actor: Actor) => {
      const filter = { asOf, teamId: null, q: null, limit: 10, after: null };
      const people = await asKnown(actor, () => peopleOn(actor, filter));
      return people.map(({ name }) => name);
    };
    expect(await seenBy(lookingBack(world.actor("manager", red)))).toEqual(["Cleo Marsh"]);
    expect(await seenBy(lookingBack(world.actor("person", red, world.people.ben)))).toEqual([
      "Ben Okafor",
    ]);
    const moved = { personId: world.people.ada, teamId: red, startsOn: TODAY, endsOn: null };
    await made(moveToTeam(world.actor("admin"), moved));
    const known = await seenBy(lookingBack(world.actor("manager", red)));
    expect(known).toEqual(["Ada Lindqvist", "Cleo Marsh"]);
    const blueThen = { asOf, proof: "attested", teamId: blue } as const;
    const officer = lookingBack(world.actor("compliance"));
    expect(await asKnown(officer, () => slotsOn(officer, blueThen))).toHaveLength(2);
  });

  test("changes nothing, whatever they call", async () => {
    const officer = lookingBack(world.actor("compliance"));
    await expect(awardCredential(officer, late)).rejects.toThrow(Forbidden);
    const insert = asKnown(officer, (tx) => tx.insert(teams).values({ name: "Never" }));
    await expect(insert).rejects.toThrow();
  });

  test("is never answered by what is known now", async () => {
    const officer = lookingBack(world.actor("compliance"));
    const filter = { asOf: TODAY, proof: "attested" } as const;
    expect(() => slotsOn(officer, filter)).toThrow("asKnown");
    expect(() => inSnapshot(officer, async () => null)).toThrow("asKnown");
    await expect(teamHistories(officer, { ...filter, teamId: null })).rejects.toThrow("asKnown");
  });

  test("leaves nothing behind, on whatever connection", async () => {
    const [usual] = await database().sql<{ path: string }[]>`
      select current_setting('search_path') as path`;
    await standings(lookingBack(world.actor("admin")), TODAY);
    const counts = await Promise.all(
      Array.from({ length: 12 }, () =>
        inScope(world.actor("admin"), async (tx) => {
          const [row] = await tx.execute<{ count: number; path: string }>(sql`
            select count(*)::int, current_setting('search_path') as path from pg_class
            where relnamespace = pg_my_temp_schema() and relkind in ('r', 'v')`);
          return row;
        }),
      ),
    );
    for (const row of counts) expect(row).toEqual({ count: 0, ...usual });
  });

  test("finds nothing where nothing was known yet", async () => {
    const officer: Actor = { ...world.actor("compliance"), knownAt: "2020-01-01T00:00:00Z" };
    expect(await standings(officer, TODAY)).toEqual([]);
  });
});

/** An instant of the database's own clock with nothing in the same millisecond. */
async function nextInstant({ sql: client }: TestDatabase): Promise<string> {
  await client`select pg_sleep(0.002)`;
  const [row] = await client<{ at: Date }[]>`select clock_timestamp() as at`;
  await client`select pg_sleep(0.002)`;
  return row?.at.toISOString() ?? "";
}
