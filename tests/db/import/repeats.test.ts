import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { startImport } from "@/db/commands/import/start-import";
import { jobActor } from "@/lib/access";
import type { ImportKind } from "@/lib/import/import";
import { describeEachDatabase } from "@/tests/support/databases";
import { arbitraryFile } from "@/tests/support/import/arbitrary-file";
import { done, imported, tableHashes } from "@/tests/support/import/files";
import { type Cells, cellsOf, FORMS } from "@/tests/support/import/forms";

/** More on demand: TESSERA_REPEAT_RUNS=1000 npx vitest run --project db tests/db/import/repeats.test.ts */
const RUNS = Number(process.env.TESSERA_REPEAT_RUNS ?? 4);

const actor = jobActor("importer");
const DECIDED = { people: { "*": "create" }, credentials: { "*": "create:badge" } };

/** In the order in which they build on each other. */
const FILES: readonly (readonly [ImportKind, Cells])[] = [
  [
    "people",
    cellsOf([
      "person_id | name | email | team | role | joined_on",
      "R-1 | Rosa Blüm | rosa@a.example | North / One | Rigger | 2024-01-01",
      "R-2 | “Rob” O'Neil, Jr. | rob@a.example | North / Two | Rigger | 2024-02-01",
      " | Ruth | | South | Lead | ",
    ]),
  ],
  [
    "catalogue",
    cellsOf([
      "credential | code | issuer | kind | aliases | validity_months",
      "Rigging, basic | RB | Rope & Co | badge | Basic rigging; RB1 | 24",
      "Rigging, advanced | RA | Rope & Co | certification | | none",
    ]),
  ],
  [
    "awards",
    cellsOf([
      "person | credential | issued_on | expires_on | number",
      "R-1 | RB | 2025-01-31 | 2027-01-31 | N-1",
      "rob@a.example | Basic rigging | 2025-02-28 | | N-2",
      "Ruth | RA | 3 Apr 2025 | never | ",
      "R-1 | RB | 2025-01-31 | 2027-01-31 | N-1",
    ]),
  ],
  [
    "requirements",
    cellsOf([
      "requirement | applies_to | group | option | grace_days | effective_from",
      "Rigging | role:Rigger | 1 | RB | 30 | 2025-01-01",
      "Rigging | role:Rigger | 1 | RA | 30 | 2025-01-01",
    ]),
  ],
];

describeEachDatabase("a file that comes again", (database) => {
  beforeAll(() => vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z"));

  describe.each(FILES)("of %s", (kind, cells) => {
    const settings = DECIDED;

    test("changes nothing, in whatever form", async () => {
      const first = await imported(actor, { ...FORMS["as it was"](cells), kind, settings });
      expect(first.counts.create).toBeGreaterThan(0);
      const before = await tableHashes(database().sql);
      for (const [form, write] of Object.entries(FORMS)) {
        const { counts } = await imported(actor, { ...write(cells), kind, settings });
        expect([form, counts.create, counts.update, counts.reject]).toEqual([form, 0, 0, 0]);
      }
      expect(await tableHashes(database().sql)).toEqual(before);
    });
  });

  test("eight times at once, in eight forms, is imported by one of them", async () => {
    const cells = cellsOf([
      "person | credential | issued_on",
      "R-1 | RA | 2026-01-01",
      "R-2 | RA | 2026-01-02",
    ]);
    const answers = await Promise.all(
      Object.values(FORMS).map((write) =>
        startImport(actor, { ...write(cells), kind: "awards", commit: { strict: true } }),
      ),
    );
    const created = answers.map((answer) => done(answer).counts.create);
    expect(created.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 2]);
  });

  test("that takes roles away before they began changes nothing more, and gives them back whole", async () => {
    const header = "person_id | name | role | joined_on";
    const file = (role: string) => ({
      ...FORMS["as it was"](cellsOf([header, `R-9 | Zoe | ${role} | 2027-01-01`])),
      kind: "people" as const,
    });
    await imported(actor, file("Rigger; Lead"));
    expect((await imported(actor, file("Rigger"))).counts.update).toBe(1);
    expect((await imported(actor, file("Rigger"))).counts.unchanged).toBe(1);
    await imported(actor, file("Rigger; Lead"));
    const held = await database().sql`
      select roles.name, starts_on::text, ends_on from role_assignments
      join roles on roles.id = role_id join people on people.id = person_id
      where external_id = 'R-9' order by 1`;
    expect([...held]).toEqual([
      { name: "Lead", starts_on: "2027-01-01", ends_on: null },
      { name: "Rigger", starts_on: "2027-01-01", ends_on: null },
    ]);
  });

  test.each(["people", "awards", "catalogue"] as const)(
    "changes nothing, whatever it says of %s",
    async (kind) => {
      const forms = fc.constantFrom(...Object.values(FORMS));
      await fc.assert(
        fc.asyncProperty(arbitraryFile(kind), forms, async (lines, write) => {
          const cells = cellsOf(lines);
          await imported(actor, { ...FORMS["as it was"](cells), kind, settings: DECIDED });
          const before = await tableHashes(database().sql);
          const { counts } = await imported(actor, { ...write(cells), kind, settings: DECIDED });
          expect([counts.create, counts.update]).toEqual([0, 0]);
          expect(await tableHashes(database().sql)).toEqual(before);
        }),
        { numRuns: RUNS },
      );
    },
    30_000 + RUNS * 2_000,
  );
});
