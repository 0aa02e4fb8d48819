import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { ROOT } from "./sources";

const BIOME = path.join(ROOT, "node_modules/@biomejs/biome/bin/biome");
const Findings = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), location: z.object({ path: z.string() }) }),
  ),
});

const LONG = `declare const go: () => void;\nexport function long() {\n${"  go();\n".repeat(61)}}\n`;
const LOOP = "  for (const a of list) {\n    if (a) while (a) if (a > 1) break;\n  }\n";
const TANGLED = `export function tangled(list: number[]) {\n${LOOP.repeat(3)}}\n`;
const CROWDED =
  "export function crowded(a: 1, b: 1, c: 1, d: 1, e: 1) {\n  return [a, b, c, d, e];\n}\n";

/** For each habit a file that breaks it. */
const OFFENDERS: readonly (readonly [rule: string, file: string, code: string])[] = [
  ["noExplicitAny", "lib/any.ts", "export const a: any = 1;\n"],
  ["noNonNullAssertion", "lib/sure.ts", "export const a = (b: string | null) => b!.length;\n"],
  ["noDefaultExport", "lib/default.ts", "export default 1;\n"],
  ["useImportType", "lib/type.ts", 'import { Day } from "@/lib/calendar";\nexport type A = Day;\n'],
  ["useMaxParams", "lib/crowded.ts", CROWDED],
  ["noExcessiveLinesPerFunction", "db/long.ts", LONG],
  ["noExcessiveCognitiveComplexity", "db/tangled.ts", TANGLED],
  ["useFilenamingConvention", "lib/someThing.ts", "export const a = 1;\n"],
  ["noBarrelFile", "lib/barrel.ts", 'export { a } from "./any";\n'],
  ["noReExportAll", "lib/all.ts", 'export * from "./any";\n'],
  ["noConsole", "app/talking.ts", 'console.log("a");\n'],
  ["noUnusedVariables", "lib/unused.ts", "const a = 1;\n"],
];

/** What is allowed in some rooms only. */
const INNOCENTS = [
  ["app/teams/page.tsx", "export default function Page() {\n  return null;\n}\n"],
  ["db/cli/talking.ts", 'console.log("a");\n'],
] as const;

const folder = mkdtempSync(path.join(os.tmpdir(), "tessera-house-"));
let found: readonly string[] = [];

beforeAll(() => {
  for (const config of ["biome.json", ".gitignore"]) {
    cpSync(path.join(ROOT, config), path.join(folder, config));
  }
  for (const [, file, code] of OFFENDERS) plant(file, code);
  for (const [file, code] of INNOCENTS) plant(file, code);
  found = findings();
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true }));

function plant(file: string, code: string): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, code);
}

function findings(): string[] {
  const lint = [BIOME, "lint", "--reporter=json", "--max-diagnostics=none"];
  const { stdout } = spawnSync(process.execPath, lint, { cwd: folder, encoding: "utf8" });
  return Findings.parse(JSON.parse(stdout)).diagnostics.map(({ category, location }) => {
    return `${category.split("/").at(-1)}: ${location.path}`;
  });
}

test.each(OFFENDERS)("%s catches its offender", (rule, file) => {
  expect(found).toContain(`${rule}: ${file}`);
});

test.each(INNOCENTS)("%s may do what its room allows", (file) => {
  expect(found.filter((finding) => finding.endsWith(`: ${file}`))).toEqual([]);
});
