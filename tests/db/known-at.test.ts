import { setTimeout as sleep } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { asKnown } from "@/db/known-at";
import { type Dice, diceOf } from "@/db/seed/dice";
import { describeEachDatabase, type TestDatabase } from "@/tests/support/databases";
import { addPeople, randomWorld } from "@/tests/support/random-world";
import { ARRANGER } from "@/tests/support/small-world";

/** Every table of facts, and what follows from them. */
const TABLES = [
  "teams",
  "people",
  "team_memberships",
  "role_assignments",
  "role_competencies",
  "credential_definitions",
  "mappings",
  "requirements",
  "requirement_versions",
  "policies",
  "policy_versions",
  "team_minimums",
  "waivers",
  "awards",
  "assessments",
  "competencies",
  "uses",
  "standing_spans",
];

const COPIES = 50;

describeEachDatabase("what was known", (database) => {
  const copies: { readonly instant: string; readonly copy: Copy }[] = [];
  beforeAll(async () => {
    const world = await randomWorld(7);
    await addPeople(world, 40, 7);
    const dice = diceOf(11);
    for (let index = 0; index < COPIES; index++) {
      await sleep(2); // the embedded database's clock has whole milliseconds
      copies.push({ instant: await instantOf(database()), copy: await inScope(ARRANGER, copyOf) });
      await sleep(2);
      for (let edits = 1 + dice.below(4); edits > 0; edits--) await edit(dice);
      if (dice.chance(0.2)) await addPeople(world, 2, 100 + index);
    }
  }, 240_000);

  test("is what a copy of the database taken then has in it, at each of fifty moments", async () => {
    for (const { instant, copy } of copies.toReversed()) {
      expect(differences(copy, await known(instant)), `as known at ${instant}`).toEqual([]);
    }
    expect(new Set(copies.map(({ copy }) => JSON.stringify(copy))).size).toBe(COPIES);
  }, 240_000);
});

/** The rows of each table, as text. */
type Copy = Readonly<Record<string, readonly string[]>>;

function differences(copy: Copy, found: Copy): string[] {
  return TABLES.flatMap((table) => {
    const [copied, known] = [new Set(copy[table]), new Set(found[table])];
    return [
      ...[...copied].filter((row) => !known.has(row)).map((row) => `${table} lacks ${row}`),
      ...[...known].filter((row) => !copied.has(row)).map((row) => `${table} has ${row}`),
    ];
  });
}

/** All rows of all tables, in one order. */
async function copyOf(tx: Tx): Promise<Copy> {
  const entries: [string, string[]][] = [];
  for (const table of TABLES) {
    const rows = await tx.execute<{ row: string }>(sql`
      select to_jsonb(t)::text as row from ${sql.identifier(table)} t order by 1`);
    entries.push([table, rows.map(({ row }) => row)]);
  }
  return Object.fromEntries(entries);
}

function known(knownAt: string): Promise<Copy> {
  return asKnown({ ...ARRANGER, knownAt }, copyOf);
}

/** The database's own clock, whose instants stand in the log. */
async function instantOf({ sql: client }: TestDatabase): Promise<string> {
  const [row] = await client<{ at: string }[]>`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`;
  return row?.at ?? "";
}

const write = command<SQL, void>("import.write", "edit", async (tx, statement) => {
  await tx.execute(statement);
});

/** One change of one row by chance: of people, what they have, and what is asked. */
function edit(dice: Dice): Promise<void> {
  const one = (table: string, where = sql`true`) =>
    sql`(select id from ${sql.identifier(table)} where ${where} order by md5(id::text || ${String(dice.below(1e9))}) limit 1)`;
  const statements: readonly (() => SQL)[] = [
    () => sql`update awards set expires_on = issued_on + ${dice.below(600)}::int, revoked_on = null
      where id = ${one("awards")}`,
    () => sql`update awards set proof = 'claimed' where id = ${one("awards")}`,
    () => sql`delete from awards where id = ${one("awards")}`,
    () => sql`insert into awards (person_id, credential_id, issued_on, proof, source)
      values (${one("people")}, ${one("credential_definitions")}, '2026-01-15', 'checked', 'an edit')
      on conflict on constraint awards_issue do update set source = 'the same edit'`,
    () =>
      sql`update team_memberships set team_id = ${one("teams")} where id = ${one("team_memberships")}`,
    () => sql`update people set left_on = date '2026-09-30' where id = ${one("people")}`,
    () => sql`update people set name = name || '!' where id = ${one("people")}`,
    () => sql`delete from people where id = ${one("people")}`,
    () => sql`update people set merged_into = ${one("people", sql`name < 'Person 5'`)}
      where id = ${one("people", sql`name >= 'Person 5'`)}`,
    () => sql`delete from role_assignments where id = ${one("role_assignments")}`,
    () => sql`update waivers set ends_on = ends_on + 30 where id = ${one("waivers")}`,
    () => sql`update assessments set level = ${1 + dice.below(4)} where id = ${one("assessments")}`,
    () =>
      sql`update uses set used_on = used_on + ${1 + dice.below(90)}::int where id = ${one("uses")}`,
    () => sql`update competencies set stale_after_months = ${1 + dice.below(6)}, stale_counts = false
      where id = ${one("competencies")}`,
    () =>
      sql`update team_minimums set minimum = ${1 + dice.below(5)} where id = ${one("team_minimums")}`,
    () => sql`update requirement_versions set grace_days = ${dice.below(90)}
      where id = ${one("requirement_versions")}`,
    () => sql`update requirement_versions set renewal_window_days = ${dice.below(90)}
      where id = ${one("requirement_versions")}`,
    () => sql`update requirement_versions set regulated = not regulated
      where id = ${one("requirement_versions")}`,
    () => sql`update policy_versions set effective_from = effective_from + ${1 + dice.below(9)}::int
      where id = ${one("policy_versions")}`,
    () => sql`update policies set name = name || '!', credential_id = ${one("credential_definitions")}
      where id = ${one("policies")}`,
    () => sql`delete from requirement_versions where id = ${one("requirement_versions")}`,
    () => sql`update mappings set level = ${1 + dice.below(4)} where id = ${one("mappings")}`,
    () =>
      sql`update credential_definitions set stack = null where id = ${one("credential_definitions")}`,
    () => sql`update teams set name = name || '!' where id = ${one("teams")}`,
    () => sql`update teams set parent_id = ${one("teams", sql`cardinality(path) = 2`)}
      where id = ${one("teams", sql`cardinality(path) = 3`)}`,
  ];
  return write(ARRANGER, dice.one(statements)());
}
