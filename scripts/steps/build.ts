import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { runStep, startNode } from "./child";

/** Everything that a build is made of. */
const SOURCES = ["app", "components", "db", "lib", "public"];
const SOURCE_FILES = /^(package-lock\.json|tsconfig\.json|[a-z-]+(\.config)?\.(ts|mjs))$/;
const STAMP = ".next/sources";

/** Builds the application, whatever was built before. */
export async function build(): Promise<void> {
  process.stdout.write("Building the application (about a minute, only when something changed)\n");
  const sources = await fingerprint();
  await runStep("The build", startNode(["node_modules/next/dist/bin/next", "build"]));
  await writeFile(STAMP, sources);
}

/** Builds the application unless `.next` was built from these very sources. */
export async function buildIfStale(): Promise<void> {
  const built = await readFile(STAMP, "utf8").catch(() => null);
  if (built !== (await fingerprint())) await build();
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await sourceFiles()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

async function sourceFiles(): Promise<string[]> {
  const own = (await readdir(".")).filter((name) => SOURCE_FILES.test(name));
  const below = await Promise.all(SOURCES.map(filesBelow));
  return [...own, ...below.flat()].sort();
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
