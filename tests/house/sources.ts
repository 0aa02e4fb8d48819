import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");
const ROOMS = ["app", "components", "db", "lib", "scripts", "tests"];
const FOREIGN = ["db/migrations/", "db/seed/data/", "tests/fixtures/"];

/** The project's own code, by path from the root. */
export function codeFiles(): string[] {
  return ROOMS.flatMap(filesBelow).filter((file) => /\.(ts|tsx|mjs)$/.test(file));
}

/** All files of a folder, without other people's. */
export function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .filter((file) => !FOREIGN.some((place) => file.startsWith(place)));
}

export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}
