import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { READ_LIMITS } from "@/lib/import/read/limits";

const MIB = 1024 * 1024;
const [intro = ""] = readFileSync("docs/imports.md", "utf8").split("| Kind |");
const count = (value: number) => value.toLocaleString("en");

/** How the documentation has each kind of file, with the numbers that the readers obey. */
const SAID = [
  `${READ_LIMITS.textBytes / MIB} MiB and ${count(READ_LIMITS.textRows)} rows of ${READ_LIMITS.columns} columns`,
  `what is not about awards, up to ${count(READ_LIMITS.rowsAtOnce)} rows`,
  `${READ_LIMITS.workbookBytes / MIB} MiB, unpacked ${READ_LIMITS.unpackedBytes / MIB} MiB, with up to ${count(READ_LIMITS.workbookRows)} rows of ${READ_LIMITS.columns} columns a sheet and ${count(READ_LIMITS.zipEntries)} parts`,
  `${READ_LIMITS.jsonBytes / MIB} MiB, ${READ_LIMITS.jsonDepth} levels and a million values, with up to ${count(READ_LIMITS.jsonRecords)} records of ${READ_LIMITS.jsonColumns} columns`,
  `files up to ${READ_LIMITS.archiveBytes / MIB} MiB, and as much unpacked`,
];

test.each(SAID)("the documentation says “%s”", (words) => {
  expect(intro).toContain(words);
});

test("“a million” and “as much” are what they say", () => {
  expect(READ_LIMITS.jsonValues).toBe(1_000_000);
  expect(READ_LIMITS.archiveUnpackedBytes).toBe(READ_LIMITS.archiveBytes);
});
