import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { demoFiles } from "@/db/seed/demo/demo-files";
import { addDays, formatDay } from "@/lib/calendar";
import { day } from "@/tests/support/organisation/build";

const TODAY = day("2026-11-22");
const files = demoFiles(TODAY);
const people = rowsOf(files.people);
const awards = rowsOf(files.awards);

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true });
}

function awardsFor(person: string, credential: string) {
  return awards.filter((row) => row.person === person && row.credential === credential);
}

test("names, numbers and addresses tell the people apart", () => {
  for (const column of ["person_id", "name", "email"]) {
    expect(new Set(people.map((row) => row[column])).size).toBe(people.length);
  }
  expect(
    people
      .map((row) => row.email)
      .filter((email) => !/^[a-z.-]+@harbourline\.example$/.test(email ?? "")),
  ).toEqual([]);
});

test("the same day gives the same files", () => {
  expect(demoFiles(TODAY)).toEqual(files);
});

test("another day moves every date, and nothing else", () => {
  const later = rowsOf(demoFiles(addDays(TODAY, 400)).awards);
  expect(later.length).toBeGreaterThan(0.9 * awards.length);
  const [today] = awardsFor("amara.nwosu@harbourline.example", "GSEC");
  expect(today?.expires_on).toBe(formatDay(TODAY));
  const story = later.find(
    (row) => row.person === "amara.nwosu@harbourline.example" && row.credential === "GSEC",
  );
  expect(story?.expires_on).toBe(formatDay(addDays(TODAY, 400)));
});

test("nothing is issued in the future, or ends before it began", () => {
  const today = formatDay(TODAY);
  const wrong = awards.filter(
    ({ issued_on = "", expires_on = "" }) =>
      issued_on > today || (expires_on !== "" && expires_on < issued_on),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ["ends today", "amara.nwosu", "GSEC", 0],
  ["ends tomorrow", "bilal.khan", "Security+", 1],
  ["ends in 30 days", "cleo.dubois", "Cloud+", 30],
  ["ends in 60 days", "hamish.drummond", "CEH", 60],
  ["ends in 90 days", "ivana.petrovic", "GCIH", 90],
  ["lapsed 22 days ago", "emre.kaya", "Security+", -22],
] as const)("somebody's credential %s", (_edge, person, credential, days) => {
  const ends = awardsFor(`${person}@harbourline.example`, credential).map((row) => row.expires_on);
  expect(ends).toContain(formatDay(addDays(TODAY, days)));
});

test("a renewal is a new record beside the old one", () => {
  const records = awardsFor("giulia.ferrante@harbourline.example", "GCIH");
  expect(records).toHaveLength(2);
});

test("every requirement of the file has a regime and a first day", () => {
  const rows = rowsOf(readFileSync("db/seed/demo/files/requirements.csv", "utf8"));
  expect(rows.filter((row) => !row.regime || !row.effective_from)).toEqual([]);
});
