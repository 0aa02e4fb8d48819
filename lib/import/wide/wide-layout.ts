import { groupBy } from "@/lib/group-by";
import { fitOf, guessColumns } from "@/lib/import/columns/guess-columns";
import type { ColumnMap } from "@/lib/import/import";
import { IssuerNames } from "@/lib/import/names/issuer-names";
import type { FileTable } from "@/lib/import/read/file-table";
import type { CellJudge, CellSays } from "./cell-says";
import { type Part, partOfHeader } from "./header-part";
import { type Headings, headingsOf } from "./headings";

/** A credential, and which columns hold what of it. */
export type CredentialColumns = {
  readonly name: string;
  /** "" where nothing says it. */
  readonly issuer: string;
  readonly columns: { readonly [part in Part]?: number };
};

/** A spreadsheet with a line per person and a column, or several, per credential. */
export type WideLayout = {
  readonly headings: Headings;
  readonly credentials: readonly CredentialColumns[];
  /** The other columns: those that say who, and all that is not read. */
  readonly beside: readonly number[];
  /** Which of them say who: the columns of awards by their names in the file. */
  readonly who: ColumnMap;
};

type Column = {
  readonly index: number;
  /** Whether nearly all that stands there says something of a credential; if not, only its header does. */
  readonly isUnderstood: boolean;
  readonly isEvidence: boolean;
  readonly hasDays: boolean;
};

/**
 * Recognises such a spreadsheet by its first lines: somebody is named, and below enough of the other
 * headers stand days, ticks, states, or that there is nothing. Null for any other table, such as one
 * with levels in its cells, or a list of people with a few dates.
 */
export function wideLayoutOf(table: FileTable, judge: CellJudge): WideLayout | null {
  if (fitOf("awards", table.headers) > 0) return null;
  const headings = headingsOf(table, judge);
  const people = guessColumns("people", headings.names);
  const who = whoIn(people);
  if (who === null) return null;
  const taken = new Set(Object.values(people));
  const judged = headings.names.flatMap((name, index) => {
    const column = taken.has(name) ? null : judgeColumn(table, index, headings, judge);
    return column ? [column] : [];
  });
  const credentials = credentialsOf(judged, headings);
  if (!isEnough(credentials, judged, taken.size)) return null;
  const used = new Set(credentials.flatMap(({ columns }) => Object.values(columns)));
  const beside = headings.names.map((_, index) => index).filter((index) => !used.has(index));
  return { headings, credentials, beside, who };
}

/** The columns of people under those of awards, with a number beside a name; null where nobody is named. */
function whoIn(people: ColumnMap): ColumnMap | null {
  const { person_id: id, email, name, given_name, family_name } = people;
  const person = email ?? name ?? (given_name || family_name ? undefined : id);
  const said = {
    person,
    person_name: person === name ? undefined : name,
    person_alias: person === id ? undefined : id,
    ...{ given_name, family_name },
  };
  const entries = Object.entries(said).flatMap(([field, header]) =>
    header === undefined ? [] : [[field, header] as const],
  );
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

const LINES_LOOKED_AT = 1_000;
const LEAST_UNDERSTOOD = 0.8;
const HOLDS: ReadonlySet<CellSays> = new Set(["yes", "day", "never", "status"]);

/** Formulas and errors: refused later, cell by cell. */
const UNREADABLE = /^[=#]/;

/** Null where neither the column nor its header says anything of a credential. */
function judgeColumn(
  { rows }: FileTable,
  index: number,
  headings: Headings,
  judge: CellJudge,
): Column | null {
  const counts = new Map<CellSays, number>();
  const last = Math.min(rows.length, LINES_LOOKED_AT + headings.rows);
  for (let row = headings.rows; row < last; row++) {
    const text = rows.cell(row, index);
    const says = UNREADABLE.test(text) ? "nothing" : judge.says(text);
    counts.set(says, (counts.get(says) ?? 0) + 1);
  }
  const count = (says: CellSays) => counts.get(says) ?? 0;
  const filled = last - headings.rows - count("nothing");
  const isUnderstood = filled - count("other") >= LEAST_UNDERSTOOD * filled;
  const isNamed = partOfHeader(headings.names[index] ?? "").part !== "cell";
  if (!isUnderstood && !isNamed) return null;
  const isEvidence = isUnderstood && [...counts.keys()].some((says) => HOLDS.has(says));
  return { index, isUnderstood, isEvidence, hasDays: isEvidence && count("day") > 0 };
}

/** Columns of one credential together, in the order of their first ones. */
function credentialsOf(columns: readonly Column[], headings: Headings): CredentialColumns[] {
  const named = columns
    .map((column) => ({ ...column, ...namedAt(column.index, headings) }))
    .filter(({ name }) => name !== "");
  const areIssuers = labelsAreIssuers(named);
  const times = new Map<string, number>();
  const groups = groupBy(named, ({ name, label, part }) => {
    const time = times.get(`${label}\n${name}\n${part}`) ?? 0;
    times.set(`${label}\n${name}\n${part}`, time + 1);
    return `${label}\n${name}\n${time}`;
  });
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    const columnOf = Object.fromEntries(own.map(({ part, index }) => [part, index]));
    const isSaid = own.some(({ part, isUnderstood }) => isUnderstood && part !== "number");
    if (!first || !isSaid) return [];
    return [{ name: first.name, issuer: areIssuers ? first.label : "", columns: columnOf }];
  });
}

type Named = { readonly name: string; readonly label: string; readonly part: Part };

/** A header that only says "expires" is of the credential that stands above it. */
function namedAt(index: number, { names, labels }: Headings): Named {
  const { name, part } = partOfHeader(names[index] ?? "");
  const label = labels[index] ?? "";
  return name === "" ? { name: label, label: "", part } : { name, label, part };
}

/** Groups are issuers where one is known as such, or where they alone tell equal names apart; else they are topics. */
function labelsAreIssuers(named: readonly Named[]): boolean {
  const issuers = new IssuerNames();
  const labels = new Map<string, string>();
  return named.some(({ name, label }) => {
    const before = labels.get(name) ?? label;
    labels.set(name, before);
    return before !== label || issuers.known(label) !== null;
  });
}

const FEWEST_WITH_DAYS = 2;
const FEWEST_WITH_TICKS = 3;

/** A list of people may have a few dates and ticks as well: beside much that is said of people they are no matrix. */
function isEnough(
  credentials: readonly CredentialColumns[],
  judged: readonly Column[],
  aboutPeople: number,
): boolean {
  const having = (is: (column: Column) => boolean) => {
    const indexes = new Set(judged.filter(is).map(({ index }) => index));
    return credentials.filter(({ columns }) =>
      Object.values(columns).some((own) => indexes.has(own)),
    ).length;
  };
  const held = having(({ isEvidence }) => isEvidence);
  const dated = having(({ hasDays }) => hasDays);
  if (dated >= FEWEST_WITH_DAYS) return held * 2 >= aboutPeople;
  return held >= FEWEST_WITH_TICKS && held >= aboutPeople;
}
