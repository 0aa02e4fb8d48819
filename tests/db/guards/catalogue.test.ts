import { beforeAll, describe, expect, test } from "vitest";
import { describeEachDatabase, type TestDatabase } from "@/tests/support/databases";

/** Their rows are of nobody's in particular: what a team asks for, what is on offer. */
const OF_NOBODY = ["role_competencies"];

/** Derived, or written by the guard itself, or what comes and goes with a visit. */
const NOT_IN_THE_LOG = [
  "audit_events",
  "audit_seals",
  "badge_contents",
  "evidence_files",
  "evidence_pack_files",
  "fetched_documents",
  "import_files",
  "import_reviews",
  "import_rows",
  "installation_keys",
  "jobs",
  "journey_answers",
  "reminder_mails",
  "reminder_runs",
  "reminders",
  "sessions",
  "sign_in_attempts",
  "standing_spans",
  "team_stamps",
];

describeEachDatabase("the database's own guards", (database) => {
  let sql: TestDatabase["sql"];
  beforeAll(() => {
    sql = database().sql;
  });

  const names = async (rows: PromiseLike<readonly Record<string, unknown>[]>) =>
    (await rows).map((row) => String(row.name));

  test("rows of a person, a team or a user are guarded, from the owner as well", async () => {
    const open = await names(sql`
      select distinct c.relname as name
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and (c.relname in ('people', 'teams', 'users')
          or a.attname in ('person_id', 'team_id', 'user_id', 'email', 'actor_id'))
        and not (c.relrowsecurity and c.relforcerowsecurity)
      order by name`);
    expect(open.filter((name) => !OF_NOBODY.includes(name))).toEqual([]);
  });

  test("no policy for the application lets everything through", async () => {
    const open = await names(sql`
      select tablename || '.' || policyname as name from pg_policies
      where roles && '{tessera_app,public}' and (qual = 'true' or with_check = 'true')`);
    expect(open).toEqual([]);
  });

  test("a view reads as whoever looks", async () => {
    const views = await names(sql`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace
        and relkind in ('v', 'm')
        and not coalesce(reloptions::text like '%security_invoker=true%', false)`);
    expect(views).toEqual([]);
  });

  describe("the application's role", () => {
    test("is nobody special and owns nothing", async () => {
      const [role] = await sql`
        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin as special,
          (select count(*) from pg_class where relowner = r.oid)::int
            + (select count(*) from pg_proc where proowner = r.oid)::int as owned
        from pg_roles r where rolname = 'tessera_app'`;
      expect(role).toEqual({ special: false, owned: 0 });
    });

    test("only reads the log", async () => {
      const granted = await sql`
        select privilege_type as may from information_schema.role_table_grants
        where table_name = 'audit_events' and grantee in ('tessera_app', 'PUBLIC')`;
      expect(granted).toEqual([{ may: "SELECT" }]);
    });

    test("adds seals to the log, and changes none", async () => {
      const granted = await names(sql`
        select privilege_type as name from information_schema.role_table_grants
        where table_name = 'audit_seals' and grantee in ('tessera_app', 'PUBLIC') order by name`);
      expect(granted).toEqual(["INSERT", "SELECT"]);
    });

    test("truncates nothing, and makes no tables", async () => {
      const may = await names(sql`
        select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and has_table_privilege('tessera_app', oid, 'truncate')
        union all
        select 'public' where has_schema_privilege('tessera_app', 'public', 'create')`);
      expect(may).toEqual([]);
    });
  });

  test("a function that runs as its owner says where it looks for names", async () => {
    const loose = await names(sql`
      select proname as name from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef
        and not coalesce(proconfig::text like '%search_path=public, pg_temp%', false)`);
    expect(loose).toEqual([]);
  });

  test("every change of every other table is in the log", async () => {
    const silent = await names(sql`
      select relname as name from pg_class c
      where relnamespace = 'public'::regnamespace and relkind = 'r' and 3 > (
        select count(*) from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = c.oid and p.proname = 'write_audit' and t.tgenabled = 'O')
      order by name`);
    expect(silent).toEqual(NOT_IN_THE_LOG);
  });
});
