import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";

/** The files of a pack. */
export function filesOf(pack: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(pack);
}

/** A folder with nothing in it but the checker, as it stands in a pack. */
export function checkerFolder(pack: Uint8Array): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tessera-pack-"));
  writeFileSync(path.join(folder, "check.mjs"), filesOf(pack)["check.mjs"] ?? "");
  return folder;
}

/** Runs the checker by plain Node, with nothing of this project around it. */
export function check(folder: string, pack: Uint8Array, ...more: string[]) {
  const file = path.join(folder, "pack.zip");
  writeFileSync(file, pack);
  const run = spawnSync(process.execPath, ["check.mjs", file, ...more], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: run.status, said: run.stdout };
}

/** The same of a folder with these files. */
export function checkFolder(folder: string, files: Files) {
  const run = spawnSync(process.execPath, ["check.mjs", unpacked(folder, files)], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: run.status, said: run.stdout };
}

type Files = Readonly<Record<string, Uint8Array>>;

function unpacked(folder: string, files: Files): string {
  const place = mkdtempSync(path.join(folder, "unpacked-"));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(place, name), content);
  }
  return place;
}

/**
 * Checks many packs, zips and unpacked ones, one after the other in one process; answers which of them it
 * took for good.
 */
export function checkAll(folder: string, packs: readonly (Uint8Array | Files)[]): number[] {
  const places = packs.map((pack, index) => {
    if (!(pack instanceof Uint8Array)) return unpacked(folder, pack);
    const file = path.join(folder, `${index}.zip`);
    writeFileSync(file, pack);
    return file;
  });
  writeFileSync(path.join(folder, "places.json"), JSON.stringify(places));
  const program = `
    import { readFileSync } from "node:fs";
    const good = [];
    const places = JSON.parse(readFileSync("places.json", "utf8"));
    process.stdout.write = () => true;
    for (const [at, place] of places.entries()) {
      process.argv = ["node", "check.mjs", place];
      await import(${JSON.stringify(path.join(folder, "check.mjs"))} + "?" + at);
      if (process.exitCode !== 1) good.push(at);
    }
    process.exitCode = 0;
    process.stderr.write(JSON.stringify(good));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: folder,
    encoding: "utf8",
  });
  return JSON.parse(run.stderr);
}
