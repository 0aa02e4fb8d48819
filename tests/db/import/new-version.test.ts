import { beforeAll, expect, test, vi } from "vitest";
import { undoImport } from "@/db/commands/import/undo-import";
import { verifyProjection } from "@/db/projection/verify";
import { competenciesIn, roleCompetenciesOn, rolesIn } from "@/db/queries/catalogue";
import { frameworkVersionsIn, wordingsOf } from "@/db/queries/framework-versions";
import { jobActor } from "@/lib/access";
import { formatDay } from "@/lib/calendar";
import type { ImportId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, imported, previewed, tableHashes } from "@/tests/support/import/files";
import { day } from "@/tests/support/organisation/build";

const actor = jobActor("importer");
const HEADER =
  "framework | framework_version | role | role_code | competency | competency_key | level | level_description";

const FIRST = csvFile([
  HEADER,
  "Seafaring | 1.0 | Mate | M-1 | Knots | K1 | 2 | Ties {most} \\ some",
  "Seafaring | 1.0 | Mate | M-1 | Splicing | K2 | 3 | Joins",
  "Seafaring | 1.0 | Cook | C-1; 77 | Stews | K3 | 1 |",
]);
const SECOND = csvFile([
  HEADER,
  "Seafaring | 2.0 | First mate | M-2 | Knots | K1 | 4 | Ties all",
  "Seafaring | 2.0 | First mate | M-2 | Winches | K9 | 2 |",
  "Seafaring | 2.0 | Cook | C-1; 78 | Stews | K3 | 1 |",
]);

describeEachDatabase("a newer version of a framework", (database) => {
  const version = { label: null, effectiveFrom: "2027-01-01" };
  let before: Record<string, string>;
  let id: ImportId;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    await imported(actor, FIRST);
    before = await tableHashes(database().sql);
  });

  const askedOn = async (on: string) => {
    const names = new Map(
      [...(await rolesIn(actor)), ...(await competenciesIn(actor))].map((row) => [
        `${row.id}`,
        row.name,
      ]),
    );
    const rows = await roleCompetenciesOn(actor, day(on));
    return rows
      .map((row) => `${names.get(row.roleId)} ${names.get(row.competencyId)} ${row.level}`)
      .sort();
  };

  test("is saved once somebody has said which role it renames", async () => {
    const first = await previewed(actor, { ...SECOND, settings: { version } });
    const [question] = first.review?.roles ?? [];
    expect(question).toMatchObject({ value: "First mate", candidates: [{ name: "Mate" }] });
    const roles = { "First mate": question?.candidates[0]?.id ?? "" };
    const answer = await imported(actor, { ...SECOND, settings: { version, roles } });
    id = answer.id;
    expect(await askedOn("2026-12-31")).toEqual([
      "Cook Stews 1",
      "First mate Knots 2",
      "First mate Splicing 3",
    ]);
    expect(await askedOn("2027-01-01")).toEqual([
      "Cook Stews 1",
      "First mate Knots 4",
      "First mate Winches 2",
    ]);
    expect((await rolesIn(actor)).map(({ name, codes }) => [name, codes])).toEqual([
      ["Cook", ["C-1", "78"]],
      ["First mate", ["M-2"]],
    ]);
    expect(await verifyProjection()).toEqual([]);
  });

  test("is kept beside the one before, and so are the words that it changed", async () => {
    const versions = await frameworkVersionsIn(actor);
    expect(
      versions.map((own) => [own.label, own.effectiveFrom && formatDay(own.effectiveFrom)]),
    ).toEqual([
      ["1.0", null],
      ["2.0", "2027-01-01"],
    ]);
    const knots = (await competenciesIn(actor)).find(({ name }) => name === "Knots");
    if (!knots) throw new Error("There are no knots.");
    expect(await wordingsOf(actor, [knots.id])).toMatchObject([
      { levels: { "2": "Ties {most} \\ some" }, endsOn: day("2026-12-31") },
    ]);
  });

  test("changes nothing the second time", async () => {
    const hashes = await tableHashes(database().sql);
    const { counts } = await imported(actor, { ...SECOND, settings: { version } });
    expect(counts).toEqual({ create: 0, update: 0, unchanged: 3, reject: 0, undecided: 0 });
    expect(await tableHashes(database().sql)).toEqual(hashes);
  });

  test("can be taken back", async () => {
    expect(done(await undoImport(actor, id)).conflicts).toEqual([]);
    expect(await tableHashes(database().sql)).toEqual(before);
    expect(await verifyProjection()).toEqual([]);
  });
});
