import { beforeAll, expect, test, vi } from "vitest";
import { verifyProjection } from "@/db/projection/verify";
import { credentialsIn } from "@/db/queries/catalogue";
import { coverageOn } from "@/db/queries/coverage";
import { credentialHoldersOn } from "@/db/queries/credential-holders";
import { factsOfMembers } from "@/db/queries/facts";
import { importsFor } from "@/db/queries/imports";
import { meaningFor } from "@/db/queries/meaning";
import { peopleOn } from "@/db/queries/people";
import { slotsOn } from "@/db/queries/standings";
import { signInsOf } from "@/db/seed/demo/sign-ins";
import { NotEmpty, seed } from "@/db/seed/seed";
import { keepSignIns } from "@/db/seed/sign-ins";
import type { World } from "@/db/seed/world";
import { jobActor } from "@/lib/access";
import { levelsOn } from "@/lib/competency/levels";
import { addCounts, coverageOf, NO_SLOTS } from "@/lib/coverage/coverage";
import { neededOn } from "@/lib/credential/needed";
import { PROOFS } from "@/lib/proof";
import { describeEachDatabase, type TestDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { triedRedCells } from "@/tests/support/red-cells";

const ACTOR = jobActor("test");
const TODAY = day("2026-11-22");
const VIEW = { asOf: TODAY, proof: "attested", warningDays: 90 } as const;
const SEEDING_MS = 180_000;

function seededOnce(world: World): void {
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T10:00:00Z");
    await seed(world, () => undefined);
    await keepSignIns(signInsOf(world), { password: "a long password", token: null });
    return () => vi.unstubAllEnvs();
  }, SEEDING_MS);
}

describeEachDatabase("the demo world", (database) => {
  seededOnce({ kind: "demo" });

  test("covers what is required as a decent company does", async () => {
    const cells = await coverageOn(ACTOR, VIEW);
    const coverage = coverageOf(cells.reduce((sum, cell) => addCounts(sum, cell), NO_SLOTS)) ?? 0;
    expect(coverage).toBeGreaterThan(0.85);
    expect(coverage).toBeLessThan(0.92);
  });

  test("has people at most, and not all, of the levels that their roles ask for", async () => {
    const facts = await factsOfMembers(ACTOR, { teamId: null, asOf: TODAY });
    const meaning = await meaningFor(ACTOR);
    const asked = facts
      .flatMap((person) => levelsOn(person, meaning, "attested", TODAY))
      .filter(({ required }) => required !== null);
    const ready = asked.filter(({ gap }) => gap === 0).length / asked.length;
    expect(ready).toBeGreaterThan(0.6);
    expect(ready).toBeLessThan(0.75);
  });

  test.each([
    ["Amara Nwosu", "511 Cyber Defense Analyst", "met"],
    ["Dae-jung Park", "511 Cyber Defense Analyst", "grace"],
    ["Emre Kaya", "511 Cyber Defense Analyst", "gap"],
    ["Fatima Zahra", "511 Cyber Defense Analyst", "waived"],
    ["Joaquín Salas", "541 Vulnerability Assessment Analyst", "gap"],
    ["Eoin Gallagher", "441 Network Operations Specialist", "gap"],
    ["Rhys Llewellyn", "Working at height", "waived"],
    ["Oskar Lind", "Working at height", "gap"],
    ["Grace Liu", "Cloud production access", "gap"],
  ] as const)("%s against %s: %s", async (person, requirement, kind) => {
    const [found] = await database().sql<{ requirementId: string; personId: string }[]>`
      select r.id as "requirementId", p.id as "personId" from requirements r, people p
      where p.name = ${person} and r.name like ${`%${requirement}%`}
        and exists (select from standing_spans s where s.person_id = p.id and s.requirement_id = r.id)`;
    const slots = await slotsOn(ACTOR, VIEW);
    const own = slots.find(
      (slot) => slot.personId === found?.personId && slot.requirementId === found?.requirementId,
    );
    expect(own?.kind).toBe(kind);
  });

  test.each(PROOFS)("turns green wherever the least change is tried, seen at %s", async (proof) => {
    const tried = await triedRedCells(ACTOR, { asOf: TODAY, proof });
    expect(tried.length).toBeGreaterThan(10);
    expect(tried.filter(({ isTrue }) => !isTrue)).toEqual([]);
  });

  test("has every rung of proof, every state and every kind of assessor", async () => {
    const { sql } = database();
    const proofs = await sql`select distinct proof from awards order by proof`;
    expect(proofs.map(({ proof }) => proof)).toEqual([
      "attested",
      "checked",
      "claimed",
      "issuer-verified",
    ]);
    const states = await sql`select distinct state from awards order by state`;
    expect(states.map(({ state }) => state)).toEqual(["earned", "failed", "in-progress"]);
    const assessors = await sql`select distinct assessor from assessments order by assessor`;
    expect(assessors.map(({ assessor }) => assessor)).toEqual(["manager", "self"]);
  });

  test("took every row of its files, and leaves one file for somebody to decide on", async () => {
    const imports = await importsFor(ACTOR, { limit: 50, after: null });
    expect(imports.filter(({ state }) => state === "draft")).toHaveLength(1);
    const committed = imports.filter(({ state }) => state === "committed");
    expect(committed).toHaveLength(10);
    expect(
      committed.filter(({ counts }) => counts?.reject !== 0 || counts.undecided !== 0),
    ).toMatchObject([{ fileName: "badges-of-new-colleagues.json" }]);
  });

  test("has a badge behind each award on the highest rung, and some of each other kind", async () => {
    const { sql } = database();
    const bare = await sql`
      select a.id from awards a where proof = 'issuer-verified'
        and not exists (select from badges b where b.award_id = a.id and b.state in ('verified', 'revoked-or-expired'))`;
    expect(bare).toHaveLength(0);
    const odd = await sql`
      select state, person_id is not null as known, award_id is not null as recorded from badges
      where state = 'issuer-not-confirmed' or award_id is null order by state, known`;
    expect(odd.map((row) => ({ ...row }))).toEqual([
      { state: "issuer-not-confirmed", known: true, recorded: true },
      { state: "verified", known: false, recorded: false },
      { state: "verified", known: true, recorded: false },
    ]);
  });

  test("has paid for something that nobody needs", async () => {
    const [credentials, meaning] = [await credentialsIn(ACTOR), await meaningFor(ACTOR)];
    const needed = neededOn(meaning, credentials, TODAY);
    const holders = await credentialHoldersOn(ACTOR, VIEW);
    const spare = credentials.filter(({ id }) => !needed.has(id) && holders.has(id));
    const told = spare.map(({ id, name, price }) => [name, price, holders.get(id)]);
    expect(told.toSorted()).toEqual([
      ["Quaymaster Ticket Desk Administrator", 340, 3],
      ["Speed Reading at Work", 180, 2],
    ]);
  });

  test("has a sign-in for each access, whose manager answers for a team", async () => {
    const users = await database().sql`
      select access, person_id is not null as "isPerson",
        (select count(*)::int from user_teams where user_id = users.id) as teams
      from users order by access`;
    expect(users).toEqual([
      { access: "admin", isPerson: true, teams: 0 },
      { access: "auditor", isPerson: false, teams: 0 },
      { access: "compliance", isPerson: true, teams: 0 },
      { access: "learning", isPerson: true, teams: 0 },
      { access: "manager", isPerson: true, teams: 1 },
      { access: "person", isPerson: true, teams: 0 },
    ]);
  });

  test("keeps the projection that its facts say", async () => {
    expect(await verifyProjection()).toEqual([]);
  });

  test("is not poured over people who are there already", async () => {
    await expect(seed({ kind: "demo" }, () => undefined)).rejects.toThrow(NotEmpty);
  });
});

describeEachDatabase("a generated world", (database) => {
  seededOnce({ kind: "bench", people: 60 });

  test("has so many people in teams of twenty, with twenty awards each", async () => {
    expect(await peopleOn(ACTOR, { asOf: TODAY })).toHaveLength(60);
    expect(await countOf(database(), "awards")).toBe(1200);
    expect(await countOf(database(), "teams")).toBe(4);
  });

  test("keeps the projection that its facts say", async () => {
    expect(await verifyProjection()).toEqual([]);
  });
});

describeEachDatabase("the empty world", (database) => {
  seededOnce({ kind: "empty" });

  test("has an organisation and its sign-ins, and nothing else", async () => {
    expect(await countOf(database(), "organisation")).toBe(1);
    expect(await countOf(database(), "users")).toBe(6);
    for (const table of ["people", "teams", "roles", "credential_definitions", "requirements"]) {
      expect(await countOf(database(), table)).toBe(0);
    }
  });
});

async function countOf({ sql }: TestDatabase, table: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(table)}`;
  return row?.count ?? 0;
}
