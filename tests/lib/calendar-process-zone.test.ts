import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const REPORT = fileURLToPath(new URL("./calendar-report.ts", import.meta.url));
const SERVER_ZONES = [
  "UTC",
  "America/Los_Angeles",
  "Europe/Berlin",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
];

async function reportIn(zone: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", REPORT], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}

test("the calendar is the same on servers in five zones", { timeout: 60_000 }, async () => {
  const reports = await Promise.all(SERVER_ZONES.map(reportIn));
  expect(reports[0]?.split("\n").length).toBeGreaterThan(700);
  for (const report of reports) expect(report).toBe(reports[0]);
});
