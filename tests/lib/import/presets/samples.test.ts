import { expect, test } from "vitest";
import { ImportSettings } from "@/lib/import/import";
import { FIELDS } from "@/lib/import/kinds/kinds";
import { PRESETS } from "@/lib/import/presets/presets";
import { isOf, recognise } from "@/lib/import/presets/recognise";
import { columnsOf } from "@/lib/import/rows/input-rows";
import { tablesOf } from "@/tests/support/import/recognised";
import { SAMPLES, sampleFile } from "@/tests/support/import/samples";

const opened = await Promise.all(
  SAMPLES.map(async (sample) => ({ ...sample, tables: await tablesOf(sampleFile(sample)) })),
);

const whole = opened.map(({ place, ...own }) => [place, own] as const);

test.each(PRESETS.map(({ id }) => id))("the preset %s has a sample", (id) => {
  expect(SAMPLES.some(({ preset }) => preset === id)).toBe(true);
});

test.each(whole)("%s is recognised as what it is, and as nothing else", (_place, sample) => {
  expect(recognise(sample.tables, "auto")?.preset.id).toBe(sample.preset);
  const takers = PRESETS.filter((preset) => sample.tables.some((table) => isOf(preset, table)));
  expect(takers.map(({ id }) => id)).toEqual([sample.preset]);
});

test.each(PRESETS.map((preset) => [preset.id, preset] as const))(
  "%s speaks of nothing but the columns of its kind",
  (_id, { kind, sources, values }) => {
    const names = FIELDS[kind].map(({ name }) => name);
    for (const field of [...Object.keys(sources), ...Object.keys(values)]) {
      expect(names).toContain(field);
    }
  },
);

/** What a sample has and nobody imports: reported on the page. */
const EXTRA: Readonly<Record<string, readonly string[]>> = {
  "bamboohr/employees.csv": ["Division", "Location"],
  "workday/workers.csv": ["Location"],
  "rich-skills-import/Skills-Import.csv": [
    ...["Collection", "Keywords", "BLS Major Group", "BLS Minor Group", "BLS Broad Occupation"],
    ...["BLS Detailed Occupation", "O*NET Job Role", "Professional Standards", "Certifications"],
    ...["Alignment Title", "Alignment"],
  ],
  "rich-skills-export/skills.csv": ["Authors", "Collections", "Keywords", "Certifications"],
};

test.each(whole)(
  "%s has no column that is neither read nor left out knowingly",
  (place, sample) => {
    const found = recognise(sample.tables, "auto");
    const table = sample.tables.find(({ name }) => name === found?.sheet.name);
    if (!found || !table) throw new Error("not recognised");
    const { extra } = columnsOf(found.preset, ImportSettings.parse({}), table);
    const [, expected = []] = Object.entries(EXTRA).find(([end]) => place.endsWith(end)) ?? [];
    expect(extra).toEqual(expected);
  },
);
