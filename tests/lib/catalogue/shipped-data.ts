import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";

type Mapping = { competency: string; level: string; note: string };

export type Entry = {
  name: string;
  code: string;
  kind: string;
  aliases: string[];
  fields: Record<string, string>;
  mappings: Mapping[];
};

export function csvRows(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { bom: true, columns: true });
}

/** One entry per credential; each of its rows adds at most one mapping. */
export function catalogueEntries(): Entry[] {
  const entries = new Map<string, Entry>();
  for (const row of csvRows("db/seed/data/catalogue/credentials.csv")) {
    const name = field(row, "credential");
    const entry = entries.get(name) ?? entryOf(row);
    entries.set(name, entry);
    if (field(row, "competency") === "") continue;
    entry.mappings.push({
      competency: field(row, "competency"),
      level: field(row, "level"),
      note: field(row, "mapping_note"),
    });
  }
  return [...entries.values()];
}

export function field(row: Record<string, string>, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

function entryOf(row: Record<string, string>): Entry {
  return {
    name: field(row, "credential"),
    code: field(row, "code"),
    kind: field(row, "kind"),
    aliases: listed(field(row, "aliases")),
    fields: row,
    mappings: [],
  };
}

function listed(text: string): string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Names as a sheet writes them and as a person types them are the same: only letters and digits count. */
export function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

export function namesOf(entry: Entry): string[] {
  return [entry.name, entry.code, ...entry.aliases].filter((name) => name !== "");
}

const dodWorkbook = "db/seed/data/dod8140/dod8140-matrix-v2.1-20250919.xlsx";

/** The acronyms that the workbook's flat sheet requires somebody to hold. */
export async function dodAcronyms(): Promise<string[]> {
  const rows = await readSheet(dodWorkbook, "Certification Repository");
  const column = rows[1]?.indexOf("Acronym") ?? -1;
  const acronyms = rows.slice(2).map((row) => row[column]);
  return [...new Set(acronyms.filter((value) => typeof value === "string"))];
}

/** The index of the same workbook; a family of certifications has an abbreviation and no name. */
export async function dodIndex(): Promise<{ abbreviation: string; name: string | null }[]> {
  const rows = await readSheet(dodWorkbook, "Certification Index");
  return rows.slice(1).map(([abbreviation, name]) => ({
    abbreviation: String(abbreviation),
    name: typeof name === "string" ? name : null,
  }));
}
