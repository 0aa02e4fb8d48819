import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readFile } from "@/db/files/read-file";
import { guessColumns } from "@/lib/import/columns/guess-columns";
import type { ImportSettings } from "@/lib/import/import";
import { recognise } from "@/lib/import/presets/recognise";
import type { FileTable } from "@/lib/import/read/file-table";
import { day, planTable, type WholePlan } from "@/tests/support/import/plan-text";
import { EMPTY, type World, written } from "@/tests/support/import/world";

const ROLES = "uk-gdd-capability/ddat_roles_skills.csv";
const SKILLS = "uk-gdd-capability/ddat_skills_az.csv";
const DOD = "dod8140/dod8140-matrix-v2.1-20250919.xlsx";
const TRAININGS = "ms-partner-trainings/Export_trainings_Lifetime_123456_Contoso_Ltd.csv";
const CATALOGUE = "catalogue/credentials.csv";

/** A file as it was shipped, read and recognised. */
async function open(file: string): Promise<{ table: FileTable; preset: string; plan: Planner }> {
  const place = path.join("db/seed/data", file);
  const read = await readFile(readFileSync(place), path.basename(place));
  if (!read.ok) throw new Error(read.problem.message);
  const tables = read.value.flatMap(({ table }) => (table.ok ? [table.value] : []));
  const found = recognise(tables, "auto");
  const table = tables.find(({ name }) => name === found?.sheet.name);
  if (!found || !table) throw new Error(`${file} was not recognised.`);
  const { id: preset, kind } = found.preset;
  const columns = preset === kind ? guessColumns(kind, table.headers) : {};
  const plan: Planner = (world, settings) =>
    planTable(kind, table, {
      world,
      fileName: path.basename(place),
      settings: { preset, columns, ...settings },
    });
  return { table, preset, plan };
}

type Planner = (world: World, settings?: Partial<ImportSettings>) => WholePlan;
type Opened = Awaited<ReturnType<typeof open>>;

const files = new Map<string, Opened>();
let framework: World;
let catalogue: World;

beforeAll(async () => {
  for (const file of [ROLES, SKILLS, DOD, TRAININGS, CATALOGUE]) files.set(file, await open(file));
  framework = written(EMPTY, of(ROLES).plan(EMPTY).writes);
  catalogue = written(framework, of(CATALOGUE).plan(framework).writes);
}, 60_000);

function of(file: string): Opened {
  const opened = files.get(file);
  if (!opened) throw new Error(`${file} is not open.`);
  return opened;
}

function codesOf({ rows }: WholePlan): Record<string, number> {
  const codes: Record<string, number> = {};
  for (const { code } of rows.flatMap(({ problems }) => problems))
    codes[code] = (codes[code] ?? 0) + 1;
  return codes;
}

const UNCHANGED = { create: 0, update: 0, reject: 0, undecided: 0 };

test.each([
  [ROLES, "uk-capability-roles"],
  [SKILLS, "uk-capability-skills"],
  [DOD, "dod-8140"],
  [TRAININGS, "ms-partner-trainings"],
  [CATALOGUE, "catalogue"],
])("%s is recognised as %s", (file, preset) => {
  expect(of(file).preset).toBe(preset);
});

describe("the UK capability framework's roles", () => {
  test("are 52 roles in 205 levels that ask for 189 competencies", () => {
    const plan = of(ROLES).plan(EMPTY);
    expect(plan.counts).toEqual({ ...UNCHANGED, create: 1805, unchanged: 19 });
    expect(plan.writes.roles?.insert).toHaveLength(205);
    expect(new Set(plan.writes.roles?.insert.map(({ family }) => family)).size).toBe(52);
    expect(plan.writes.competencies?.insert).toHaveLength(189);
    expect(plan.writes.roleCompetencies?.insert).toHaveLength(1824 - 16 - 28);
  });

  test("say what is wrong with them: 16 repeated rows, 28 that are not in use", () => {
    expect(codesOf(of(ROLES).plan(EMPTY))).toEqual({
      "repeats-row": 16,
      "not-in-use": 28,
      "level-missing": 28,
    });
  });

  test("come with their four levels and the attribution that their licence asks for", () => {
    const { frameworks, proficiencyLevels } = of(ROLES).plan(EMPTY).writes;
    expect(frameworks?.insert[0]?.attribution).toBe(
      "Contains public sector information licensed under the Open Government Licence v3.0.",
    );
    expect(proficiencyLevels?.insert.map(({ rank, name }) => `${rank} ${name}`)).toEqual([
      "1 Awareness",
      "2 Working",
      "3 Practitioner",
      "4 Expert",
    ]);
  });

  test("keep cells of several lines, and lose blanks around names", () => {
    const { roles, competencyLevels } = of(ROLES).plan(EMPTY).writes;
    expect(roles?.insert.map(({ name }) => name)).toContain("End user computing engineer");
    expect(competencyLevels?.insert.every(({ description }) => description.includes("\n"))).toBe(
      true,
    );
  });

  test("change nothing when they are imported again, and neither do their skills", () => {
    expect(of(ROLES).plan(framework).counts).toEqual({ ...UNCHANGED, unchanged: 1824 });
    const skills = of(SKILLS).plan(framework);
    expect(skills.counts).toEqual({ ...UNCHANGED, update: 64, unchanged: 125 });
    const after = written(framework, skills.writes);
    expect(of(SKILLS).plan(after).counts).toEqual({ ...UNCHANGED, unchanged: 189 });
    expect(of(ROLES).plan(after).counts).toEqual({ ...UNCHANGED, unchanged: 1824 });
  });
});

describe("the DoD 8140 matrix", () => {
  test("is 94 requirements for 45 work roles, by 60 certifications that are all in the catalogue", () => {
    const plan = of(DOD).plan(catalogue);
    expect(plan.counts).toEqual({ ...UNCHANGED, create: 426, unchanged: 0 });
    expect(plan.credentials).toEqual([]);
    expect(plan.writes.requirements?.insert).toHaveLength(94);
    const roles = plan.writes.roles?.insert.map(({ name }) =>
      name.replace(/ \([A-Z][a-z]+\)$/, ""),
    );
    expect(roles).toHaveLength(94);
    expect(new Set(roles).size).toBe(45);
    const rules = JSON.stringify(plan.writes.requirementVersions?.insert.map(({ rule }) => rule));
    expect(new Set(rules.match(/"credential":"[^"]+"/g)).size).toBe(60);
  });

  test("asks, without a catalogue, for each certification once", () => {
    const plan = of(DOD).plan(EMPTY);
    expect(plan.counts).toEqual({ ...UNCHANGED, undecided: 426, unchanged: 0 });
    expect(plan.credentials).toHaveLength(60);
  });

  test("takes its first day from the file's name", () => {
    const [version] = of(DOD).plan(catalogue).writes.requirementVersions?.insert ?? [];
    expect(version).toMatchObject({ effectiveFrom: day("2025-09-19"), effectiveUntil: null });
  });

  test("changes nothing when it is imported again", () => {
    const after = written(catalogue, of(DOD).plan(catalogue).writes);
    expect(of(DOD).plan(after).counts).toEqual({ ...UNCHANGED, unchanged: 426 });
  });
});

describe("the Partner Center trainings", () => {
  const everybody = { people: { "*": "create" } };

  test("are 160 awards of 42 people, who are asked for once each", () => {
    const plan = of(TRAININGS).plan(catalogue);
    expect(plan.counts).toEqual({ ...UNCHANGED, undecided: 160, unchanged: 0 });
    expect(plan.people).toHaveLength(42);
    expect(plan.credentials).toEqual([]);
    expect(plan.people[0]).toEqual({
      value: "sfairbairn@contoso.com",
      detail: "Shanda Fairbairn",
      lines: [2, 42, 84, 126],
      candidates: [],
    });
  });

  test("make people with all of their addresses, named by the file or by an address", () => {
    const { people, personEmails, personAliases } = of(TRAININGS).plan(catalogue, everybody).writes;
    expect(people?.insert).toHaveLength(42);
    expect(personEmails?.insert).toHaveLength(42 + 27);
    expect(personAliases?.insert).toHaveLength(42);
    const names = people?.insert.map(({ name }) => name);
    expect(names).toContain("Shanda Fairbairn");
    expect(names).toContain("Hadlee Wigan");
  });

  test("have their dates read day first, as the whole column tells", () => {
    const { rows, writes } = of(TRAININGS).plan(catalogue, everybody);
    expect(writes.awards?.insert).toHaveLength(160);
    const ofLine3 = writes.awards?.insert.find(({ id }) => id === rows[1]?.entityId);
    expect(ofLine3).toMatchObject({
      issuedOn: day("2019-02-10"),
      expiresOn: day("2021-08-10"),
    });
  });

  test("find somebody by the private address alone, and remember the rest", () => {
    const plan = of(TRAININGS).plan(catalogue, everybody);
    const known = written(catalogue, {
      ...(plan.writes.people ? { people: plan.writes.people } : {}),
      personEmails: {
        insert:
          plan.writes.personEmails?.insert.filter(({ email }) => email.includes("outlook")) ?? [],
        update: [],
      },
    });
    const again = of(TRAININGS).plan(known);
    expect(again.people).toEqual([]);
    expect(again.writes.personAliases?.insert).toHaveLength(42 + 27);
  });

  test("change nothing when they are imported again", () => {
    const after = written(catalogue, of(TRAININGS).plan(catalogue, everybody).writes);
    expect(of(TRAININGS).plan(after).counts).toEqual({ ...UNCHANGED, unchanged: 160 });
  });
});

test("the shipped catalogue imports without a problem, and changes nothing the second time", () => {
  const plan = of(CATALOGUE).plan(framework);
  const rows = of(CATALOGUE).table.rows.length;
  expect(plan.counts).toEqual({ ...UNCHANGED, create: rows, unchanged: 0 });
  expect(codesOf(plan)).toEqual({});
  expect(of(CATALOGUE).plan(catalogue).counts).toEqual({ ...UNCHANGED, unchanged: rows });
});
