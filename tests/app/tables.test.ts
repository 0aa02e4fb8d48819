import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { REPORTS } from "@/app/(dashboard)/exports/reports";

const app = path.resolve(import.meta.dirname, "../../app");
const pages = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".tsx"))
  .map((file) => ({ file, code: readFileSync(path.join(app, file), "utf8") }));

/** Tables that are on no file, and why: whoever adds one says it here. */
const ON_NO_FILE = {
  "(dashboard)/reminders/reminder-table.tsx":
    "the reader's own; as a file they are a calendar feed",
  "(dashboard)/requirements/[requirementId]/compare/page.tsx": "two versions side by side",
  "(dashboard)/settings/badges/pinned-issuers.tsx": "settings",
  "(dashboard)/settings/calendars/feed-table.tsx": "the reader's own addresses",
  "(dashboard)/settings/reminders/waiting-card.tsx": "settings: what waits to be sent",
  "(dashboard)/settings/session-table.tsx": "the reader's own sessions",
  "(dashboard)/settings/tokens/token-table.tsx": "the reader's own tokens",
  "(dashboard)/teams/[teamId]/absence/page.tsx":
    "one of two: how many have to be missing is read there, and which sets is a report",
  "(dashboard)/teams/[teamId]/rounds/[roundId]/page.tsx":
    "one of two: where answers are far apart is on the file of each person",
  "(dashboard)/teams/[teamId]/what-if/consequences.tsx": "what is supposed is no fact",
};

test("every table of a page is there as a file, or it is said why not", () => {
  const tables = pages.filter(({ code }) => code.includes("<DataTable"));
  const onNoFile = tables.filter(({ code }) => {
    return code.split("<DataTable").length > code.split(/\bfiles=/).length;
  });
  expect(tables.length).toBeGreaterThan(30);
  expect(onNoFile.map(({ file }) => file).sort()).toEqual(Object.keys(ON_NO_FILE).sort());
});

test("every file that a page offers is a report, and every report is offered", () => {
  const named = pages.flatMap(({ code }) =>
    [...code.matchAll(/\bfiles(?:Of\([\w.]+,\s*|\()"([\w-]+)"/g)].map(([, name = ""]) => name),
  );
  expect([...new Set(named)].sort()).toEqual(Object.keys(REPORTS).sort());
});
