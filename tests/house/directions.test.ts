import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { ROOT } from "./sources";

/** For each rule a file that breaks it, and what that file imports. */
const OFFENDERS: Record<string, readonly [file: string, ...imports: string[]]> = {
  "no-cycles": ["lib/chicken.ts", "@/lib/egg"],
  "lib-is-pure": ["lib/impure.ts", "node:fs"],
  "db-below-app": ["db/upwards.ts", "@/components/button"],
  "schema-knows-no-queries": ["db/schema/curious.ts", "@/db/queries/awards"],
  "queries-do-not-write": ["db/queries/writing.ts", "@/db/command"],
  "components-below-app": ["components/knowing.tsx", "@/db/client"],
  "components-decide-nothing": ["components/deciding.tsx", "@/lib/rule"],
  "components-stay-off-the-server": ["components/serving.tsx", "drizzle-orm"],
  "app-goes-through-db": ["app/page.tsx", "@/db/schema/awards"],
  "no-test-code-in-product": ["lib/testing.ts", "@/tests/builder"],
  "no-script-code-in-product": ["db/scripted.ts", "@/scripts/step"],
};

/** Files that keep every rule, and what they import. */
const INNOCENTS: readonly (readonly [file: string, ...imports: string[]])[] = [
  ["lib/egg.ts", "@/lib/chicken"], // the other half of the cycle
  ["lib/parsing.ts", "zod"],
  ["lib/rule.ts"],
  ["lib/format/number.ts"],
  ["db/client.ts", "postgres"],
  ["db/command.ts", "@/db/client"],
  ["db/schema/awards.ts", "drizzle-orm"],
  ["db/queries/awards.ts", "@/db/client", "@/db/schema/awards", "@/lib/rule"],
  ["components/button.tsx", "@/lib/format/number"],
  ["app/layout.tsx", "@/db/queries/awards", "@/components/button", "@/lib/rule"],
  ["tests/builder.ts", "@/db/client"],
  ["scripts/step.ts", "@/db/client"],
];

const Config = z.object({
  forbidden: z.array(z.custom<IForbiddenRuleType>((rule) => typeof rule === "object")),
  options: z.looseObject({}),
});
const { forbidden, options } = Config.parse(
  createRequire(import.meta.url)("../../.dependency-cruiser.cjs"),
);
const folder = mkdtempSync(path.join(os.tmpdir(), "tessera-house-"));
let found: readonly string[] = [];

beforeAll(async () => {
  for (const [file, ...imports] of [...Object.values(OFFENDERS), ...INNOCENTS])
    plant(file, imports);
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
  writeFileSync(
    path.join(folder, "tsconfig.json"),
    '{"compilerOptions":{"paths":{"@/*":["./*"]}}}',
  );
  found = await violations();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function plant(file: string, imports: readonly string[]): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  const lines = imports.map((name, index) => `import * as m${index} from "${name}";\n`);
  writeFileSync(
    place,
    `${lines.join("")}export const own = [${imports.map((_, i) => `m${i}`)}];\n`,
  );
}

async function violations(): Promise<string[]> {
  const tsConfig = { fileName: path.join(folder, "tsconfig.json") };
  const { output } = await cruise(
    ["app", "components", "db", "lib", "scripts", "tests"],
    {
      ...options,
      baseDir: folder,
      preserveSymlinks: true,
      tsConfig,
      validate: true,
      ruleSet: { forbidden },
    },
    { bustTheCache: true },
    { tsConfig: { options: { baseUrl: folder, paths: { "@/*": ["./*"] } } } },
  );
  const { summary } = output as ICruiseResult; // without an output type it is the result itself
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

test.each(forbidden.map(({ name }) => name ?? ""))("%s catches its offender", (name) => {
  const offender = OFFENDERS[name];
  expect(offender, "every rule has an offender here").toBeDefined();
  expect(found).toContain(`${name}: ${offender?.[0]}`);
});

test("files that keep the rules are left alone", () => {
  const innocents = INNOCENTS.map(([file]) => file).filter((file) => file !== "lib/egg.ts");
  expect(found.filter((line) => innocents.some((file) => line.endsWith(`: ${file}`)))).toEqual([]);
});
