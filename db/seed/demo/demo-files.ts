import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import type { Day } from "@/lib/calendar";
import { awardsOf } from "./awards";
import { demandsIn, OTHER_DEMANDS } from "./demands";
import { awardsFile, joinedOn, peopleFile } from "./files";
import { ROSTER } from "./roster";

const SEED = path.join(process.cwd(), "db/seed");
const CATALOGUES = ["data/catalogue/credentials.csv", "demo/files/academy.csv"];
const REQUIREMENTS = "demo/files/requirements.csv";

type Row = Readonly<Record<string, string>>;

/** The two files that depend on the day: people.csv and awards.csv, as text. */
export function demoFiles(today: Day): { readonly people: string; readonly awards: string } {
  const months = validities();
  const awards = awardsOf(ROSTER, {
    today,
    demands: [...demandsIn(rowsOf(REQUIREMENTS)), ...OTHER_DEMANDS],
    monthsOf: (credential) => months.get(credential) ?? null,
    joinedOn: (colleague) => joinedOn(colleague, today),
  });
  return { people: peopleFile(today), awards: awardsFile(awards) };
}

/** For how many months a credential's awards count, by code and by name. */
function validities(): Map<string, number> {
  const rows = CATALOGUES.flatMap(rowsOf).filter((row) => Number(row.validity_months) > 0);
  return new Map(
    rows.flatMap(({ credential = "", code = "", validity_months }) =>
      [credential, code].map((name) => [name, Number(validity_months)]),
    ),
  );
}

function rowsOf(file: string): Row[] {
  return parse(readFileSync(path.join(SEED, file)), { columns: true, bom: true });
}
