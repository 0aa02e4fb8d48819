import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { connect, disconnect } from "@/db/client";
import { writeXlsx } from "@/db/files/write-xlsx";
import { seedBench } from "@/db/seed/bench/bench";
import { awardRows } from "@/db/seed/bench/people";
import { shapeOf } from "@/db/seed/bench/shape";
import { jobActor } from "@/lib/access";
import { type Day, parseIsoDay } from "@/lib/calendar";
import type { ExportCell } from "@/lib/spreadsheet/export-cell";
import { newDatabase } from "@/scripts/steps/serve-world";
import { figure, type Report } from "./figure";
import { importApart } from "./import-apart";

const PEOPLE = 5_000;
const COLUMNS = 300;
const AWARDS_EACH = 20;
const TODAY = parseIsoDay("2026-11-22") as Day; // a day that there is
const GROWTH_GOAL_MB = 320;

/**
 * What LibreOffice 25.2 took on the machine of the first measurements to open, recalculate and save a
 * workbook of this size; measured anew where it is installed.
 */
const LIBREOFFICE_SECONDS = 6.8;

/**
 * Workbooks of 5,000 × 300 cells, from their bytes to the preview of what they would do: all cells
 * full and an award in each line, and a column or two per credential.
 */
export async function benchImportWorkbook(serverUrl: string, report: Report): Promise<void> {
  const connection = await newDatabase(serverUrl);
  connect(connection);
  const world = { people: PEOPLE, today: TODAY, awardsEach: 0 };
  await seedBench(jobActor("bench"), world, () => undefined).finally(disconnect);
  await benchFile("import/workbook", fullRows(), connection, report);
  await benchFile("import/workbook/cells", cellRows(), connection, report);
}

async function benchFile(
  name: string,
  rows: Iterable<ExportCell[]>,
  connection: string,
  report: Report,
): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "tessera-bench-"));
  const file = path.join(folder, "awards.xlsx");
  await writeFile(file, writeXlsx([{ name: "Awards", rows: [...rows] }]));
  const goal = await libreOfficeSeconds(file);
  const { ms, growthBytes, create } = await importApart({ connection, file, commits: false });
  await rm(folder, { recursive: true });
  report(
    figure(name, ms / 1_000, goal, {
      unit: "s to the preview",
      detail: `${PEOPLE} × ${COLUMNS} cells, ${create} new awards`,
    }),
  );
  report(
    figure(`${name}/memory`, growthBytes / 1e6, GROWTH_GOAL_MB, {
      unit: "MB more at the most",
      detail: "the process that reads the workbook among them",
    }),
  );
}

/** An award of each person, and beside it as many days and numbers as make up the columns. */
function* fullRows(): Generator<ExportCell[]> {
  const own = ["person", "credential", "issued_on"];
  const others = Array.from({ length: COLUMNS - own.length }, (_, column) => `Column ${column}`);
  yield [...own, ...others];
  const shape = shapeOf(PEOPLE);
  const order = new Map(shape.credentials.map((id, index) => [id, index]));
  for (let n = 0; n < PEOPLE; n++) {
    const [award] = awardRows(n, shape, { today: TODAY, awardsEach: 1 });
    if (!award) throw new Error("A person has no award.");
    const code = `C-${(order.get(award.credentialId) ?? 0) + 1}`;
    yield [
      ...[`person.${n + 1}@bench.example`, code, { day: award.issuedOn }],
      ...others.map((_, column) => otherCell(n, column)),
    ];
  }
}

/** Twenty awards of each person, under two columns for each credential. */
function* cellRows(): Generator<ExportCell[]> {
  const shape = shapeOf(PEOPLE);
  const codes = shape.credentials.map((_, index) => `C-${index + 1}`);
  const own = ["e-mail", ...codes.flatMap((code) => [`${code} issued`, `${code} expires`])];
  const others = Array.from({ length: COLUMNS - own.length }, (_, column) => `Note ${column}`);
  yield [...own, ...others];
  for (let n = 0; n < PEOPLE; n++) {
    const awards = awardRows(n, shape, { today: TODAY, awardsEach: AWARDS_EACH });
    const of = new Map(awards.map((award) => [award.credentialId, award]));
    const cells = shape.credentials.flatMap((id) => {
      const { issuedOn = null, expiresOn = null } = of.get(id) ?? {};
      return [issuedOn, expiresOn].map((day) => (day === null ? null : { day }));
    });
    yield [`person.${n + 1}@bench.example`, ...cells, ...others.map(() => `seen in ${n % 7}`)];
  }
}

function otherCell(person: number, column: number): ExportCell {
  return column % 3 === 0
    ? (person * column) % 1_000
    : { day: (TODAY - ((person * column) % 3_000)) as Day };
}

/** How long it takes to open the workbook, compute it and write it again. */
async function libreOfficeSeconds(file: string): Promise<number> {
  const folder = path.join(path.dirname(file), "converted");
  const profile = `-env:UserInstallation=file://${path.dirname(file)}/profile`;
  const options = [profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, file];
  const started = performance.now();
  const child = spawn("soffice", options, { stdio: "ignore" });
  try {
    const [code] = await once(child, "close");
    return code === 0 ? (performance.now() - started) / 1_000 : LIBREOFFICE_SECONDS;
  } catch {
    return LIBREOFFICE_SECONDS; // it is not installed
  }
}
