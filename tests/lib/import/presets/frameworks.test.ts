import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readFile } from "@/db/files/read-file";
import { groupBy } from "@/lib/group-by";
import type { ImportSettings } from "@/lib/import/import";
import type { Plan } from "@/lib/import/plan/plan";
import { recognise } from "@/lib/import/presets/recognise";
import { parseJson } from "@/lib/json";
import { planTable, type WholePlan } from "@/tests/support/import/plan-text";
import { EMPTY, type World, written } from "@/tests/support/import/world";

/** What a file of a framework would do, as it is recognised. */
async function planned(
  fileName: string,
  bytes: Uint8Array,
  { world = EMPTY, settings = {} }: { world?: World; settings?: Partial<ImportSettings> } = {},
): Promise<{ readonly preset: string; readonly plan: WholePlan }> {
  const read = await readFile(bytes, fileName);
  if (!read.ok) throw new Error(read.problem.message);
  const tables = read.value.flatMap(({ table }) => (table.ok ? [table.value] : []));
  const found = recognise(tables, "auto");
  const table = tables.find(({ name }) => name === found?.sheet.name);
  if (!found || !table) throw new Error(`${fileName} was not recognised.`);
  const { id: preset, kind } = found.preset;
  return {
    preset,
    plan: planTable(kind, table, { world, fileName, settings: { preset, ...settings } }),
  };
}

function fixture(name: string): Uint8Array {
  return readFileSync(path.join("tests/fixtures/presets", name));
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const inserted = ({ writes }: Plan) => ({
  roles: writes.roles?.insert.length ?? 0,
  competencies: writes.competencies?.insert.length ?? 0,
  asked: writes.roleCompetencies?.insert.length ?? 0,
});
const unclean = ({ counts }: WholePlan) => [counts.reject, counts.undecided];

/** Two megabytes of JSON, on a busy machine. */
const SLOW = 120_000;

describe("the NICE framework 2.1.0", () => {
  const FILE = "nice/cprt_SP_800_181_2_1_0.json";
  let plan: WholePlan;
  let preset: string;
  beforeAll(async () => {
    ({ plan, preset } = await planned(FILE, fixture(FILE)));
  }, SLOW);

  test("is 41 roles that ask for statements, without a problem", () => {
    expect([preset, unclean(plan)]).toEqual(["nice", [0, 0]]);
    expect(inserted(plan)).toEqual({ roles: 41, competencies: 2_148 + 11, asked: 5_334 });
    const areas = groupBy(plan.writes.competencies?.insert ?? [], ({ area }) => area);
    expect([...areas].map(([area, own]) => `${own.length} ${area}`).sort()).toEqual([
      "11 Competency area",
      "540 Skill",
      "662 Knowledge",
      "946 Task",
    ]);
  });

  test("has every link of the file, counted apart from the reader", () => {
    const json = parseJson(new TextDecoder().decode(fixture(FILE)), { bytes: 1e7, depth: 9 });
    const text = JSON.stringify(json.ok && json.value);
    expect(text.match(/"relationship_identifier":"projection","prov/g)).toHaveLength(5_460);
    const links = (pattern: string) => text.match(new RegExp(pattern, "g"))?.length ?? 0;
    const from =
      '"source_element_identifier":"[A-Z]{2}-WRL-\\d{3}","source_doc_identifier":"[^"]*"';
    expect(links(`${from},"dest_element_identifier":"[KST]\\d{4}"`)).toBe(5_334);
    expect(links(`${from},"dest_element_identifier":"\\d{3}"`)).toBe(40);
  });

  test("keeps the codes by which other lists know a role, and its category", () => {
    const role = plan.writes.roles?.insert.find(({ codes }) => codes[0] === "PD-WRL-001");
    expect(role).toMatchObject({
      name: "Defensive Cybersecurity",
      family: "PROTECTION and DEFENSE",
      codes: ["PD-WRL-001", "511"],
    });
    expect(plan.writes.frameworkVersions?.insert).toMatchObject([{ label: "2.1.0" }]);
  });

  test("tells apart two statements with the same words", () => {
    const alike = plan.writes.competencies?.insert.filter(
      ({ name }) => name === "Knowledge of change management processes",
    );
    expect(new Set(alike?.map(({ sourceKey }) => sourceKey)).size).toBe(2);
  });

  test("changes nothing the second time", { timeout: SLOW }, async () => {
    const world = written(EMPTY, plan.writes);
    const version = { label: null, effectiveFrom: null };
    for (const settings of [{}, { version }]) {
      const again = await planned(FILE, fixture(FILE), { world, settings });
      expect([again.plan.writes, again.plan.difference]).toEqual([{}, []]);
    }
  });

  test("shows what a later file has otherwise, and asks what was renamed", {
    timeout: SLOW,
  }, async () => {
    const later = new TextDecoder()
      .decode(fixture(FILE))
      .replaceAll("PD-WRL-001", "PD-WRL-901")
      .replaceAll('"Defensive Cybersecurity"', '"Defensive Cyber Security"')
      .replace('"version": "2.1.0"', '"version": "2.2.0"');
    const world = written(EMPTY, plan.writes);
    const version = { label: null, effectiveFrom: "2027-01-01" };
    const asked = await planned(FILE, bytesOf(later), { world, settings: { version } });
    expect(asked.plan.difference).toEqual([]);
    expect(asked.plan.roles).toMatchObject([
      { value: "Defensive Cyber Security", candidates: [{ name: "Defensive Cybersecurity" }] },
    ]);
    const id = asked.plan.roles[0]?.candidates[0]?.id ?? "";
    const roles = { "Defensive Cyber Security": id };
    const decided = await planned(FILE, bytesOf(later), { world, settings: { version, roles } });
    expect(decided.plan.difference?.map(({ part, kind }) => `${part} ${kind}`)).toEqual([
      "role renamed",
    ]);
    expect(decided.plan.writes.frameworkVersions?.insert).toMatchObject([{ label: "2.2.0" }]);
  });
});

describe("the ENISA framework", () => {
  test("is 12 profiles with 273 statements and 350 links", async () => {
    const { preset, plan } = await planned("e.json", fixture("enisa-ecsf/ENISA_summarize.json"));
    expect([preset, unclean(plan)]).toEqual(["enisa-ecsf", [0, 0]]);
    expect(inserted(plan)).toEqual({ roles: 12, competencies: 273, asked: 350 });
    expect(plan.writes.roles?.insert[0]?.description).toContain(
      "Also called: Cybersecurity Programme Director",
    );
  });

  test("by profile, asks for e-Competences at their levels in a table of its own", async () => {
    const profile = {
      Mission: "Steers.",
      "Main task(s)": ["Plan"],
      "Key skill(s)": ["Decide", "Plan ahead"],
      "e-Competences (from e-CF)": {
        "A.7. Technology Trend Monitoring": "Level 4",
        "E.3. Risk Management": "Level 3",
      },
    };
    const bytes = bytesOf(JSON.stringify({ "Chief officer": profile }));
    expect(inserted((await planned("p.json", bytes)).plan)).toMatchObject({ competencies: 3 });
    const read = await readFile(bytes, "p.json");
    const table = read.ok ? read.value.find(({ name }) => name === "e-CF")?.table : null;
    if (!table?.ok) throw new Error("There is no table e-CF.");
    const own = planTable("roles", table.value, { settings: { preset: "enisa-e-cf" } });
    expect(own.writes.competencies?.insert).toMatchObject([
      { code: "A.7", name: "Technology Trend Monitoring" },
      { code: "E.3", name: "Risk Management" },
    ]);
    expect(own.writes.roleCompetencies?.insert.map(({ level }) => level)).toEqual([4, 3]);
  });
});

describe("Rich Skill Descriptors", () => {
  test("are read in the form in which they are handed in, with what is left out", async () => {
    const { preset, plan } = await planned(
      "Skills-Import.csv",
      fixture("rich-skills-import/Skills-Import.csv"),
    );
    expect([preset, unclean(plan)]).toEqual(["rich-skills-import", [0, 0]]);
    expect(plan.writes.competencies?.insert).toMatchObject([
      { name: "Data and Data Store Access", area: ".NET Framework" },
      { name: "Large-Scale Web Application Build" },
    ]);
  });

  test("are known by their addresses in the form in which they are given out", async () => {
    const head = "Canonical URL,RSD Name,Skill Statement,Categories,Authors,Certifications";
    const first = `${head}\nhttps://s.example/1,Splice,Splice ropes.,Rigging,A,Rigger I; Rigger II`;
    const { preset, plan } = await planned("rsd.csv", bytesOf(first));
    expect([preset, unclean(plan)]).toEqual(["rich-skills-export", [0, 0]]);
    const world = written(EMPTY, plan.writes);
    const renamed = first.replace(",Splice,", ",Splicing,");
    const later = await planned("rsd.csv", bytesOf(renamed), { world });
    expect(later.plan.difference).toMatchObject([{ kind: "renamed", name: "Splicing" }]);
  });
});
