import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { inDrawnOrder, wordsOf } from "@/db/pack/pdf/words";
import { toCsv } from "@/lib/spreadsheet/to-csv";
import { check, checkerFolder, filesOf } from "@/tests/support/pack/run-checker";
import { samplePack, samplePeople } from "@/tests/support/pack/sample-pack";

const NAUGHTY = "tests/fixtures/hostile/naughty-strings/blns.json";
const NAMES = [
  "Zoë Łukasz Đặng",
  "Ελένη Παπαδοπούλου",
  "Олександр",
  "דוד בן־גוריון",
  "محمد بن سلمان",
  "陳大文",
  "山田太郎",
  "김철수",
  "हिन्दी नाम",
  "ชื่อไทย",
  "தமிழ் பெயர்",
  "ქართული",
  "Հայերեն",
];

test("names in many scripts stand in every file of a pack, and are read again", async () => {
  const pack = await samplePack(samplePeople(NAMES));
  const files = filesOf(pack);
  const json = Buffer.from(files["evidence.json"] ?? []).toString("utf8");
  const csv = Buffer.from(files["standings.csv"] ?? []).toString("utf8");
  const folder = checkerFolder(pack);
  for (const name of NAMES) {
    expect(json).toContain(JSON.stringify(name));
    expect(csv).toContain(name);
  }
  expect(check(folder, pack)).toMatchObject({ code: 0 });
  const pdf = path.join(folder, "evidence.pdf");
  writeFileSync(pdf, files["evidence.pdf"] ?? "");
  expect(
    Buffer.from(files["evidence.pdf"] ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  const text = spawnSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  if (text.error) return; // not every machine has poppler
  for (const name of ["Zoë Łukasz Đặng", "Ελένη Παπαδοπούλου", "Олександр", "陳大文", "山田太郎"]) {
    expect(text.stdout).toContain(name);
  }
});

test("nothing that somebody is called breaks a pack, or runs in a spreadsheet", async () => {
  const names = (JSON.parse(readFileSync(NAUGHTY, "utf8")) as string[]).filter(
    (name) => name !== "",
  );
  const pack = await samplePack(samplePeople(names));
  const files = filesOf(pack);
  const told = JSON.parse(Buffer.from(files["evidence.json"] ?? []).toString("utf8"));
  expect(told.people.map(({ name }: { name: string }) => name)).toEqual(names);
  const csv = Buffer.from(files["awards.csv"] ?? []).toString("utf8");
  for (const name of names) expect(csv).toContain(toCsv([[`=${name}`]]).trimEnd());
  expect(check(checkerFolder(pack), pack)).toMatchObject({ code: 0 });
});

test.each([
  ["דוד בן־גוריון", ["בן־גוריון", "דוד"]],
  ["Team מזרח א, Oslo", ["Team", "א,", "מזרח", "Oslo"]],
  ["محمد 12 علي x", ["علي", "12", "محمد", "x"]],
  ["plain\u0000 and\u202e simple", ["plain", "and", "simple"]],
])("%s is drawn in its own direction", (text, drawn) => {
  expect(inDrawnOrder(wordsOf(text))).toEqual(drawn);
});
