import type { JSONValue, TransactionSql } from "postgres";
import { beforeAll, expect, test, vi } from "vitest";
import { arrange } from "@/tests/access/arrange";
import { describeEachDatabase, type TestDatabase } from "@/tests/support/databases";
import { mergeAway } from "./merge-away";

type Person = { readonly access: string; readonly settings: Readonly<Record<string, string>> };
type Policy = {
  readonly table: string;
  readonly name: string;
  readonly qual: string | null;
  readonly check: string | null;
};

/** Undoes whatever was tried. */
class Tried extends Error {
  constructor(readonly outcome: unknown) {
    super("Undone on purpose.");
  }
}

/**
 * Each policy is opened, and taken away, in turn: somebody must then read, change, remove or add other
 * rows than before. A policy that nobody misses guards nothing, or nothing is looking.
 */
describeEachDatabase("policies", (database) => {
  let sql: TestDatabase["sql"];
  let people: Person[];
  let policies: Policy[];

  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await arrange();
    sql = database().sql;
    await sql.begin(async (tx) => {
      await tx`select set_config('tessera.actor', 'arranger', true)`;
      await tx`insert into sign_in_attempts (email, address) values ('digest', 'somewhere')`;
      await tx`insert into one_time_links (user_id, token_hash, expires_at)
        select id, 'hash of ' || id, now() + interval '1 day' from users limit 1`;
      await tx`insert into saved_views (user_id, name, address, created_at)
        select id, 'view of ' || id, '/', now() from users`;
      await tx`insert into jobs (kind, about, title, input, actor, created_at)
        select 'import.preview', id, file_name, '{}', '{}', now() from imports`;
      await tx`insert into award_statements (award_id, source, state, issued_on, proof, turn)
        select id, 'a file', state, issued_on, proof, 1 from awards`;
      await mergeAway(tx);
      await tx`insert into assessment_rounds
          (name, team_id, assessors, opens_on, due_on, made_by, created_at)
        select name, id, '{self}', '2026-11-01'::date, '2026-12-01', 'Sam', now() from teams`;
      await tx`insert into journey_answers (journey_id, answer, found_at)
        select id, '{}', now() from journeys`;
      await tx`insert into journey_steps
          (journey_id, person_id, credential_id, starts_on, finishes_on)
        select j.id, p.id, c.id, j.starts_on, j.ends_on from journeys j, people p,
          credential_definitions c`;
      await proveThings(tx);
      await tx`insert into person_aliases (person_id, alias, normalised)
        select id, 'alias of ' || id, 'alias of ' || id from people`;
    });
    people = await everybody(sql);
    policies = await sql<Policy[]>`
      select tablename as table, policyname as name, qual, with_check as check
      from pg_policies where 'tessera_app' = any(roles) order by 1, 2`;
  });

  test("each is missed when it is open, or gone", { timeout: 360_000 }, async () => {
    const unmissed: string[] = [];
    for (const table of new Set(policies.map((policy) => policy.table))) {
      const before = await seenBy(sql, people, table, []);
      for (const change of policies.filter((policy) => policy.table === table).flatMap(changesOf)) {
        const after = await seenBy(sql, people, table, [change]);
        if (after === before) unmissed.push(change);
      }
    }
    expect(policies.length).toBeGreaterThan(20);
    expect(unmissed).toEqual([]);
  });
});

/** Badges of everybody and of nobody, and what speaks for awards. */
async function proveThings(tx: TransactionSql): Promise<void> {
  const columns = tx`key, person_id, claimed_by, form, content_hash, standard, name, verdicts, state,
    checked_at, place, received_at`;
  await tx`insert into badges (${columns})
    select id, id, 'hand', 'json', 'hash', '3.0', 'Badge', '{}', 'verified', now(), 'a file', now()
    from people`;
  await tx`insert into badges (${columns}) values
    ('nobody', null, null, 'json', 'hash', '3.0', 'Badge', '{}', 'verified', now(), 'a file', now())`;
  await tx`insert into badge_contents (badge_id, content) select id, 'badge' from badges
    on conflict do nothing`;
  await tx`insert into evidence (award_id, kind, title, url, added_by, added_on)
    select id, 'link', 'Exam', 'https://exam.example', 'Sam', '2026-01-01' from awards`;
  await tx`insert into evidence_files (evidence_id, content) select id, 'file' from evidence
    on conflict do nothing`;
  await tx`insert into verifications (award_id, award_version, proof, verified_by, verified_on)
    select id, version, 'checked', 'Sam', '2026-01-01' from awards`;
  await tx`insert into issued_badges (award_id, secret, document, thumbprint, issued_at, issued_by)
    select id, id, '{}', 'key', now(), 'Sam' from awards`;
  await tx`insert into installation_keys (thumbprint, public_jwk, sealed, created_at)
    values ('key', '{}', 'sealed', now())`;
  await tx`insert into audit_seals (number, last_seq, head, sealed_at) values (1, 1, 'head', now())`;
  await tx`insert into quotas (team_id, name, counts_once) select id, 'A tier', false from teams`;
  await tx`insert into reminders (thing, thing_id, person_id, last_day, days_before, recipient,
      recipient_id, is_skipped, made_at, wants_mail)
    select 'award', a.id, a.person_id, '2026-12-31', 7, 'officer', u.id, false, now(), false
    from awards a, users u where u.person_id is not null`;
  await tx`insert into reminder_mails (address, message_id, created_at, due_at)
    values ('ada@harbour.example', '<1@harbour.example>', now(), now())`;
  await tx`insert into reminder_runs (ran_on, ran_at, made) values ('2026-11-22', now(), 1)`;
  await tx`insert into evidence_packs (team_id, as_of, proof, fingerprint, did, people, standings, size,
      made_by, created_by, made_at, kept_until, known_at)
    select team_id, '2026-01-01'::date, 'attested', 'hash', 'did', 1, 1, 1, 'Sam', user_id, now(), now(), now()
    from user_teams
    union all
    select id, '2026-01-01', 'attested', 'hash', 'did', 1, 1, 1, 'Sam', null, now(), now(), now() from teams`;
  await tx`insert into evidence_pack_files (pack_id, content) select id, 'zip' from evidence_packs
    on conflict do nothing`;
  await tx`insert into auditor_links (label, team_id, requirement_ids, proof, seed, size, token_hash, made_by,
      created_at, ends_at)
    select name, id, null::uuid[], 'attested', 'a', 5, id::text, 'Sam', now(), now() + interval '1 day'
    from teams where name = 'Blue'
    union all
    select 'Some', null, array[gen_random_uuid()], 'attested', 'a', 5, 'some', 'Sam', now(),
      now() + interval '1 day'`;
  await tx`insert into auditor_link_views (link_id, at, state, award_ids)
    select l.id, now(), 'open', array(select id from awards order by issued_on, id limit 1)
    from auditor_links l`;
  await tx`insert into fetched_documents (url, asked_at) values ('https://issuer.example', now())`;
}

function changesOf({ table, name, qual, check }: Policy): string[] {
  const changes = [`drop policy ${name} on ${table}`];
  if (qual !== null) changes.push(`alter policy ${name} on ${table} using (true)`);
  if (check !== null) changes.push(`alter policy ${name} on ${table} with check (true)`);
  return changes;
}

/** Every user, an auditor link of a team and one of a requirement, and the installation itself, with what a transaction says of them. */
async function everybody(sql: TestDatabase["sql"]): Promise<Person[]> {
  const users = await sql`
    select id::text, access, coalesce(person_id::text, '') as person, (
      select coalesce(array_agg(team_id), '{}')::text from user_teams t where t.user_id = u.id) as teams
    from users u where disabled_at is null order by created_at, id`;
  const links = await sql`
    select '' as id, 'link' as access, '' as person, '{}' as teams, id::text as link from auditor_links
    where seed = 'a' order by label`;
  const system = { id: "", access: "system", person: "", teams: "{}" };
  return [...users, ...links, system].map((user) => ({
    access: String(user.access),
    settings: {
      "tessera.actor": "somebody",
      "tessera.actor_id": String(user.id),
      "tessera.action": "try",
      "tessera.access": String(user.access),
      "tessera.person_id": String(user.person),
      "tessera.team_ids": String(user.teams),
      "tessera.link_id": String(("link" in user && user.link) || ""),
      "tessera.today": "2026-11-22",
      role: "tessera_app",
    },
  }));
}

/** Everything that everybody can do with the rows of a table, after these changes, which are undone. */
async function seenBy(
  sql: TestDatabase["sql"],
  people: readonly Person[],
  table: string,
  changes: readonly string[],
): Promise<string> {
  const outcome = await undone(sql, async (tx) => {
    const rows = await tx.unsafe<Row[]>(`select to_jsonb(t) as row from ${table} t limit 8`);
    for (const change of changes) await tx.unsafe(change);
    const seen: unknown[] = [];
    for (const person of people) {
      const reach = await undone(savepointsIn(tx), async (point) => {
        await point`select set_config(key, value, true) from jsonb_each_text(${point.json(person.settings)})`;
        return reachOf(point, { table, rows });
      });
      seen.push([person.access, reach]);
    }
    return seen;
  });
  return JSON.stringify(outcome);
}

type Row = { readonly row: JSONValue };

/** Changes that read nothing, so that only policies for changing decide, and that a policy forbids. */
const BLINDLY: Readonly<Record<string, readonly string[]>> = {
  sessions: ["ended_at = now()", "ended_at = null"],
  users: ["name = 'Somebody'", "id = gen_random_uuid()"],
};

/** What becomes of each attempt by the person that the transaction's settings name. */
async function reachOf(
  tx: TransactionSql,
  { table, rows }: { table: string; rows: readonly Row[] },
) {
  const trying = (statement: string, values: JSONValue[] = []) =>
    attempt(tx, async (point) => (await point.unsafe(statement, values)).count);
  const column = Object.keys(rows[0]?.row ?? {})[0];
  const add = `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, $1::jsonb)`;
  const added: unknown[] = [];
  for (const { row } of rows) added.push(await trying(add, [row]));
  const changed: unknown[] = [];
  for (const change of BLINDLY[table] ?? [`${column} = ${column}`]) {
    changed.push(await trying(`update ${table} set ${change}`));
  }
  return {
    read: await trying(`select from ${table}`),
    changed,
    removed: await trying(`delete from ${table}`),
    added,
  };
}

/** The outcome, or the database's code of refusal; whatever was done is undone. */
async function attempt(
  tx: TransactionSql,
  work: (point: TransactionSql) => Promise<unknown>,
): Promise<unknown> {
  try {
    return await undone(savepointsIn(tx), work);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

function savepointsIn(tx: TransactionSql): Begins {
  return { begin: (body) => tx.savepoint(body) };
}

type Begins = { begin(body: (tx: TransactionSql) => Promise<never>): Promise<unknown> };

async function undone(
  sql: Begins,
  work: (tx: TransactionSql) => Promise<unknown>,
): Promise<unknown> {
  try {
    await sql.begin(async (tx) => {
      throw new Tried(await work(tx));
    });
  } catch (error) {
    if (error instanceof Tried) return error.outcome;
    throw error;
  }
  throw new Error("Nothing was undone.");
}
