import { describe, expect, test } from "vitest";
import { recognisedWide } from "@/tests/support/import/wide";

/** Line, column of the file, and what was made of the cells. */
async function rowsOf(fileName: string): Promise<string[]> {
  const { table } = await recognisedWide(fileName);
  const first = table.headers.indexOf("Credential (column)");
  return Array.from(table.rows, ({ line, cells }, row) =>
    [line, table.rows.columnAt(row), ...cells.slice(first + 1)].join(" | "),
  );
}

describe("a spreadsheet with a column per credential", () => {
  test("of ends, which its title and its days to come say", async () => {
    expect(await rowsOf("expiry-matrix.csv")).toEqual([
      "4 | CISSP | 2027-03-31 | ",
      "4 | AWS SAA | 2026-12-15 | ",
      "4 | ITIL 4 Foundation | never | ",
      "5 | AWS SAA | 2027-08-01 | ",
      "5 | CKA | 2028-02-29 | ",
      "5 | ITIL 4 Foundation |  | ",
      "6 | CISSP | 2028-01-31 | ",
      "6 | PMP | 2025-06-30 | ",
      "6 | ITIL 4 Foundation | never | ",
      "7 | CISSP | 31 Feb 2027 | ",
      "7 | CKA |  | in-progress",
      "7 | ITIL 4 Foundation |  | expired",
    ]);
  });

  test("in German, whose headers say what each day is", async () => {
    expect(await rowsOf("schulungsmatrix.csv")).toEqual([
      "3 | Ersthelfer |  | 31.03.2027 | ",
      "3 | Staplerschein | 04.05.2021 |  | ",
      "3 | Elektrofachkraft |  |  | ",
      "4 | Ersthelfer |  | 15.01.2026 | ",
      "4 | Brandschutzhelfer |  | 30.06.2027 | ",
      "4 | Staplerschein | 17.09.2019 |  | ",
      "5 | Elektrofachkraft |  |  | ",
      "6 | Ersthelfer |  | never | ",
      "6 | Brandschutzhelfer |  | 31.12.2026 | ",
      "6 | Staplerschein | 12/2020 |  | ",
      "6 | Elektrofachkraft |  |  | expired",
    ]);
  });

  test("with pairs of days under merged headers", async () => {
    const aws = "AWS Certified Solutions Architect – Associate";
    const cka = "Certified Kubernetes Administrator";
    expect(await rowsOf("merged.xlsx")).toEqual([
      `5 | ${aws} | 2023-03-15 | 2026-03-14 | `,
      "5 | CISSP | 2021-01-04 | - | ",
      `6 | ${aws} | 2024-07-27 | 2027-07-27 | `,
      `6 | ${cka} |  |  | in-progress`,
      "7 | CISSP |  | 2027-11-09 | ",
      `7 | ${cka} | 2025-08-31 | =G7+730 | `,
    ]);
  });

  test("with issuers above, of which one name alone does not tell two apart", async () => {
    expect(await rowsOf("vendors.csv")).toEqual([
      "3 | (ISC)² › CISSP | (ISC)² | 12/03/2021 | ",
      "3 | Cisco › CCNA | Cisco | 03/04/2022 | ",
      "3 | Cisco › Associate | Cisco |  | ",
      "3 | Microsoft › AZ-104 | Microsoft | 25/11/2023 | ",
      "4 | (ISC)² › CCSP | (ISC)² | 07/06/2020 | ",
      "4 | Cisco › CCNA | Cisco | 14/02/2019 | ",
      "4 | Cisco › CCNP | Cisco | 09/09/2024 | ",
      "4 | Microsoft › Associate | Microsoft |  | ",
      "5 | (ISC)² › CISSP | (ISC)² |  | ",
      "5 | Cisco › CCNP | Cisco | 30/01/2025 | ",
      "5 | Microsoft › AZ-104 | Microsoft | 01/12/2022 | ",
    ]);
  });

  test("of ticks alone", async () => {
    expect(await rowsOf("ticks.csv")).toEqual([
      ...["2 | First aid | ", "2 | Manual handling | ", "3 | Fire warden | "],
      ...["4 | First aid | ", "4 | Fire warden | ", "4 | Manual handling | "],
      "4 | Working at height | ",
    ]);
  });
});

test.each([
  ["expiry-matrix.csv", { person: "E-mail", person_name: "Name" }, "expires"],
  [
    "schulungsmatrix.csv",
    { person_alias: "Personalnummer", given_name: "Vorname", family_name: "Nachname" },
    null,
  ],
  ["merged.xlsx", { person: "E-mail", person_name: "Name" }, null],
  ["vendors.csv", { person: "Employee", person_alias: "Employee ID" }, null],
  ["ticks.csv", { person: "Email" }, null],
])("%s says who, and what its days are as far as that is certain", async (name, who, days) => {
  const { kind, settings, table } = await recognisedWide(name);
  expect([kind, settings.preset, settings.columns]).toEqual([
    ...["awards", "column-per-credential"],
    who,
  ]);
  expect(table.fromCells?.days).toBe(days);
});

test("what somebody says of the days counts more than what was found", async () => {
  const { table } = await recognisedWide("expiry-matrix.csv", { days: "issued" });
  expect(table.headers).toContain("Issued on (cell)");
  expect(table.headers).not.toContain("Expires on (cell)");
});

test("levels are no ticks: a matrix of competencies is none of credentials", async () => {
  const { kind, table } = await recognisedWide("levels.csv");
  expect([kind, table.fromCells]).toEqual(["people", undefined]);
});

test("cells that say no are counted, and the file can be read as it is", async () => {
  const { table } = await recognisedWide("expiry-matrix.csv");
  expect(table.notes.map(({ message }) => message)).toContain(
    "4 cells say that there is no award (“no”, “-”, “planned” and the like).",
  );
  const name = "expiry-matrix.csv";
  for (const asked of [
    { kind: "people" },
    { kind: "people", sheet: name },
    { sheet: `${name} › as it is` },
  ] as const) {
    const asItIs = await recognisedWide(name, { headerLine: 3 }, asked);
    expect([asItIs.table.name, asItIs.table.rows.length]).toEqual([`${name} › as it is`, 4]);
  }
});

test("a formula is reported in the row of its cell alone", async () => {
  const { table } = await recognisedWide("merged.xlsx");
  expect(table.problems).toEqual([
    {
      ...{ code: "formula", line: 7, row: 5, value: "=G7+730" },
      column: table.headers.indexOf("Expires on (cell)"),
    },
  ]);
});
