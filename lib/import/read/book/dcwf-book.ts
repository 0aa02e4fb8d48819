import { DCWF_TABLE } from "@/lib/import/presets/frameworks/dcwf";
import type { FrameworkRow } from "@/lib/import/presets/frameworks/framework-file";
import type { RawSheet } from "@/lib/import/read/raw-sheet";
import type { BookReader } from "./book-reader";

const ROLES = "DCWF Roles";
const STATEMENTS = "Master Task & KSA List";
/** The sheet of a role is called "(IT-411) Tech Supp Specialist". */
const ROLE_SHEET = /^\([A-Z]{2,3}-(\d{3})\)/;

/**
 * The work role tool of the DoD Cyber Workforce Framework: a list of roles, a list of statements, and a
 * sheet for each role that names statements by number and calls each core or additional. What the
 * sheets of the roles look up with formulas is taken from the lists themselves.
 */
export const dcwfBook: BookReader = (sheets) => {
  const roles = sheets.find(({ name }) => name === ROLES);
  const list = sheets.find(({ name }) => name === STATEMENTS);
  if (!roles || !list) return null;
  const statements = statementsIn(list);
  const asked = new Map(
    sheets.flatMap((sheet): [string, FrameworkRow[]][] => {
      const code = ROLE_SHEET.exec(sheet.name)?.[1];
      return code === undefined ? [] : [[code, askedIn(sheet, statements)]];
    }),
  );
  const version = { framework_version: versionIn(sheets) };
  const records = rolesIn(roles).flatMap((role) => {
    const own = asked.get(codeOf(role)) ?? [];
    return own.length === 0
      ? [{ ...version, ...role }]
      : own.map((row) => ({ ...version, ...role, ...row }));
  });
  const used = new Set([...asked.values()].flat().map((row) => row.competency_key));
  const others = [...statements.values()].filter((row) => !used.has(row.competency_key));
  const name = DCWF_TABLE;
  return { name, records: [...records, ...others.map((row) => ({ ...version, ...row }))] };
};

function codeOf({ role_code }: FrameworkRow): string {
  return role_code?.split("; ")[0] ?? "";
}

/** Number, …, task or the kind of knowledge, skill or ability, statement; the columns have no names. */
function statementsIn({ rows }: RawSheet): ReadonlyMap<string, FrameworkRow> {
  return new Map(
    rows.flatMap(({ cells }): [string, FrameworkRow][] => {
      const [number = "", , , kind = "", statement = ""] = cells.map((cell) => cell.trim());
      if (!NUMBER.test(number) || statement === "") return [];
      const facts = { competency_key: number, competency_code: number, competency_area: kind };
      return [[number, { ...facts, competency: statement }]];
    }),
  );
}

const NUMBER = /^\d{1,5}[A-Z]?$/;
const IMPORTANCES: ReadonlyMap<string, string> = new Map([
  ["C", "mandatory"],
  ["CORE", "mandatory"],
  ["A", "desirable"],
  ["ADDITIONAL", "desirable"],
]);

/** Below the head of the sheet each row has a number first and core or additional last. */
function askedIn(
  { rows }: RawSheet,
  statements: ReadonlyMap<string, FrameworkRow>,
): FrameworkRow[] {
  return rows.flatMap(({ cells }): FrameworkRow[] => {
    const [number = ""] = cells.map((cell) => cell.trim());
    if (!NUMBER.test(number)) return [];
    const last = cells.findLast((cell) => IMPORTANCES.has(cell.trim().toUpperCase())) ?? "";
    const statement = statements.get(number) ?? { competency_key: number };
    const importance = IMPORTANCES.get(last.trim().toUpperCase()) ?? "";
    return [{ ...statement, importance, level: "1" }];
  });
}

/** The element stands beside its first role only; roles are known by the names of the columns. */
function rolesIn({ rows }: RawSheet): FrameworkRow[] {
  const head = rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() === "DCWF Code"));
  const columns = (rows[head]?.cells ?? []).map((cell) => cell.trim());
  let element = "";
  return rows.slice(head + 1).flatMap(({ cells }): FrameworkRow[] => {
    const at = (name: string) => cells[columns.indexOf(name)]?.replace(/\s+/g, " ").trim() ?? "";
    element = at("Element") || element;
    if (at("Work Role") === "") return [];
    return [
      {
        role: at("Work Role"),
        role_code: [at("DCWF Code"), at("NCWF ID")].filter((code) => code !== "").join("; "),
        family: element,
        role_description: at("Work Role Definition"),
      },
    ];
  });
}

const VERSION = /Current Version[^:]*:\s*v?(\d[\d.]*)/;

function versionIn(sheets: readonly RawSheet[]): string {
  for (const { rows } of sheets.slice(0, 2)) {
    for (const { cells } of rows) {
      const found = VERSION.exec(cells.join(" "))?.[1];
      if (found !== undefined) return found;
    }
  }
  return "";
}
