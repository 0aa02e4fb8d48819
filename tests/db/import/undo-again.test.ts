import { beforeAll, expect, test, vi } from "vitest";
import { commitImport } from "@/db/commands/import/commit-import";
import { undoImport } from "@/db/commands/import/undo-import";
import { jobActor } from "@/lib/access";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, imported, tableHashes } from "@/tests/support/import/files";
import { stateOf } from "@/tests/support/import/state";

const actor = jobActor("importer");
const PEOPLE = "person_id | name | email | team";
const AWARDS = "person | credential | issued_on | expires_on";

describeEachDatabase("an import that was taken back", (database) => {
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await imported(actor, csvFile(["credential | kind", "CKA | certification"]));
    await imported(
      actor,
      csvFile([PEOPLE, "A-1 | Ada | ada@a.example | One", "A-2 | Abe | | One"]),
    );
  });

  const facts = () => tableHashes(database().sql);

  /** Rows that somebody deletes beside the imports. */
  async function removed(rows: string): Promise<void> {
    await database().sql.begin(async (tx) => {
      await tx`select set_config('tessera.actor', 'somebody', true)`;
      await tx.unsafe(`delete from ${rows}`);
    });
  }

  async function held(person: string): Promise<string[]> {
    const rows = await database().sql<{ text: string }[]>`
      select concat(issued_on, ' ', expires_on) as text from awards
      join people on people.id = person_id where external_id = ${person} order by issued_on`;
    return rows.map(({ text }) => text);
  }

  test("can be imported again, and taken back again", async () => {
    const file = csvFile([
      AWARDS,
      "A-1 | CKA | 2025-01-01 | 2026-01-01",
      "A-2 | CKA | 2025-01-02 |",
    ]);
    const before = await facts();
    for (const _time of [1, 2, 3]) {
      const { id, counts } = await imported(actor, file);
      expect(counts.create).toBe(2);
      expect(await held("A-1")).toEqual(["2025-01-01 2026-01-01"]);
      expect(done(await undoImport(actor, id)).conflicts).toEqual([]);
      expect(await facts()).toEqual(before);
    }
  });

  test("cannot be committed or taken back once more", async () => {
    const { id } = await imported(actor, csvFile([AWARDS, "A-1 | CKA | 2025-03-01 |"]));
    done(await undoImport(actor, id));
    const before = await stateOf(database().sql);
    for (const strict of [true, false]) {
      expect(await commitImport(actor, { id, strict })).toMatchObject({ ok: false });
    }
    expect(await undoImport(actor, id)).toMatchObject({ problem: { code: "not-committed" } });
    expect(await stateOf(database().sql)).toBe(before);
  });

  test("by eight at once is taken back by one of them", async () => {
    const before = await facts();
    const { id } = await imported(actor, csvFile([AWARDS, "A-1 | CKA | 2025-04-01 |"]));
    const answers = await Promise.all(Array.from({ length: 8 }, () => undoImport(actor, id)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await facts()).toEqual(before);
  });

  test("leaves alone what a later one changed, and comes off whole after that one", async () => {
    const before = await facts();
    const first = await imported(
      actor,
      csvFile([AWARDS, "A-1 | CKA | 2025-05-01 |", "A-2 | CKA | 2025-05-02 |"]),
    );
    const second = await imported(actor, csvFile([AWARDS, "A-1 | CKA | 2025-05-01 | 2027-05-01"]));
    const { removed: taken, conflicts } = done(await undoImport(actor, first.id));
    // The other award; and which column was what, which no award is.
    expect(taken).toBe(2);
    expect(conflicts.map(({ entity, reason }) => `${entity} ${reason}`)).toEqual([
      "awards changed",
    ]);
    expect([await held("A-1"), await held("A-2")]).toEqual([["2025-05-01 2027-05-01"], []]);
    done(await undoImport(actor, second.id));
    expect(await held("A-1")).toEqual(["2025-05-01 "]);
    await removed(`awards where issued_on = '2025-05-01'`);
    expect(withoutMaps(await facts())).toEqual(withoutMaps(before));
  });

  test("never brings back what is gone since", async () => {
    await imported(
      actor,
      csvFile([PEOPLE, "B-1 | Bea | bea@b.example | One", "B-2 | Bob | | One"]),
    );
    const { id } = await imported(
      actor,
      csvFile([PEOPLE, "B-1 | Bea Lang | lang@b.example | Two", "B-2 | Bobby | | Two"]),
    );
    await removed(`people where external_id = 'B-1'`);
    done(await undoImport(actor, id));
    const names = await database().sql<{ name: string }[]>`
      select name from people where external_id like 'B-%'`;
    expect(names.map(({ name }) => name)).toEqual(["Bob"]);
    const [addresses] = await database().sql`
      select count(*)::int as count from person_emails where email like '%@b.example'`;
    expect(addresses?.count).toBe(0);
  });
});

/** What an import remembers of columns stays where a later one uses it. */
function withoutMaps({ column_maps: _maps, ...facts }: Record<string, string>) {
  return facts;
}
