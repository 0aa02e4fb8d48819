import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FIXTURES = path.join(import.meta.dirname, "../../fixtures/badges");

/** A file of tests/fixtures/badges, such as "1edtech/ob30/simple.json". */
export function badgeFixture(name: string): Buffer {
  return readFileSync(path.join(FIXTURES, name));
}

/** The names of all files in a folder of tests/fixtures/badges and below, in their order. */
export function badgeFixtures(folder: string): string[] {
  return readdirSync(path.join(FIXTURES, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(FIXTURES, path.join(entry.parentPath, entry.name)))
    .sort();
}
