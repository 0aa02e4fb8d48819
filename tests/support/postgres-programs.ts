import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";

const PACKAGED = "/usr/lib/postgresql";
const NEEDED = ["initdb", "postgres"];

/** The folder with PostgreSQL's programs. Installs Debian's package when it may; else throws. */
export function postgresPrograms(report: (line: string) => void): string {
  const found = findPrograms();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    report("Installing PostgreSQL by apt-get, because the database tests need one");
    for (const parameters of [
      ["update"],
      ["install", "--yes", "--no-install-recommends", "postgresql"],
    ]) {
      execFileSync("apt-get", ["--quiet", "--quiet", ...parameters], {
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
        stdio: ["ignore", "ignore", "inherit"],
      });
    }
  }
  const installed = findPrograms();
  if (installed) return installed;
  throw new Error(
    "The database tests need PostgreSQL 15 or later: set TEST_DATABASE_URL to a server where a " +
      `superuser may create databases, or install one (on the PATH or in ${PACKAGED}).`,
  );
}

function findPrograms(): string | undefined {
  return [...onPath(), ...packaged()].find((folder) =>
    NEEDED.every((program) => existsSync(path.join(folder, program))),
  );
}

/** Where `pg_ctl` really is: a link to it says nothing of its neighbours. */
function onPath(): string[] {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const links = folders
    .map((folder) => path.join(folder, "pg_ctl"))
    .filter((file) => existsSync(file));
  return links.map((link) => path.dirname(realpathSync(link)));
}

/** Newest first. */
function packaged(): string[] {
  if (!existsSync(PACKAGED)) return [];
  const versions = readdirSync(PACKAGED).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => path.join(PACKAGED, version, "bin"));
}
