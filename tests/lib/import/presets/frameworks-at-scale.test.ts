import { describe, expect, test } from "vitest";
import { recognise } from "@/lib/import/presets/recognise";
import type { FileTable } from "@/lib/import/read/file-table";
import { TableRows } from "@/lib/import/read/table-rows";
import { planTable } from "@/tests/support/import/plan-text";
import { EMPTY, type World, written } from "@/tests/support/import/world";

const SKILLS = 1_390;
const OCCUPATIONS = 300;
const RELATIONS = 12_400;
const ADDRESS = "http://data.europa.eu/esco";

function table(name: string, headers: string, rows: readonly string[][]): FileTable {
  const kept = new TableRows();
  rows.forEach((cells, index) => {
    kept.add(index + 2);
    cells.forEach((cell, column) => {
      kept.put(column, cell);
    });
  });
  return {
    ...{ name, headerLine: 1, headers: headers.split(","), above: [] },
    ...{ rows: kept, problems: [], notes: [] },
  };
}

const times = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));

const skills = table(
  "skills_en.csv",
  "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description",
  times(SKILLS, (n) => [
    ...[
      "KnowledgeSkillCompetence",
      `${ADDRESS}/skill/${n}`,
      n % 3 ? "skill/competence" : "knowledge",
    ],
    ...["cross-sector", `handle cargo of sort ${n}`, "", `What handling cargo of sort ${n} takes.`],
  ]),
);
const occupations = table(
  "occupations_en.csv",
  "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description",
  times(OCCUPATIONS, (n) => [
    ...[
      "Occupation",
      `${ADDRESS}/occupation/${n}`,
      `${1000 + (n % 400)}`,
      `stevedore of quay ${n}`,
    ],
    ...["", `Works on quay ${n}.`],
  ]),
);
const relationsOf = (count: number) =>
  table(
    "occupationSkillRelations_en.csv",
    "occupationUri,relationType,skillType,skillUri",
    times(count, (n) => [
      `${ADDRESS}/occupation/${n % OCCUPATIONS}`,
      n % 2 ? "essential" : "optional",
      "skill/competence",
      `${ADDRESS}/skill/${(n * 7 + Math.floor(n / OCCUPATIONS)) % SKILLS}`,
    ]),
  );

function plan(file: FileTable, world: World) {
  const found = recognise([file], "auto");
  if (found?.preset.kind !== "roles") throw new Error(`${file.name} was not recognised.`);
  return planTable("roles", file, { world, settings: { preset: found.preset.id } });
}

describe("ESCO at a tenth of its size", () => {
  test("is planned without a row left out, and changes nothing the second time", () => {
    const relations = relationsOf(RELATIONS);
    const withSkills = written(EMPTY, plan(skills, EMPTY).writes);
    const withRoles = written(withSkills, plan(occupations, withSkills).writes);
    const asked = plan(relations, withRoles);
    expect([withSkills.competencies.length, withRoles.roles.length]).toEqual([SKILLS, OCCUPATIONS]);
    const { reject, undecided } = asked.counts;
    expect([reject, undecided]).toEqual([0, 0]);
    const pairs = new Set([...relations.rows].map(({ cells }) => `${cells[0]} ${cells[3]}`)).size;
    expect(asked.writes.roleCompetencies?.insert).toHaveLength(pairs);
    const all = written(withRoles, asked.writes);
    expect(plan(relations, all).writes).toEqual({});
  });

  test("says which rows name what was not imported before", () => {
    const own = plan(relationsOf(2), EMPTY);
    expect(own.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ["role-code-unknown", "competency-unknown"],
      ["role-code-unknown", "competency-unknown"],
    ]);
  });
});
