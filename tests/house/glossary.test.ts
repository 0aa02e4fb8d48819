import path from "node:path";
import { getTableName, isTable } from "drizzle-orm";
import { expect, test } from "vitest";
import { filesBelow, ROOT, textOf } from "./sources";

test("every table has its word in the glossary", async () => {
  const glossary = textOf("docs/glossary.md");
  const modules = await Promise.all(
    filesBelow("db/schema").map((file) => import(/* @vite-ignore */ path.join(ROOT, file))),
  );
  const tables = modules.flatMap((module) => Object.values(module).filter(isTable));
  expect(tables.length).toBeGreaterThan(30);
  expect(tables.map(getTableName).filter((name) => !glossary.includes(`\`${name}`))).toEqual([]);
});
