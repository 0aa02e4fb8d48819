import { setImmediate } from "node:timers/promises";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";

/** Rows per statement: large enough for the triggers' sake, small enough for memory's. */
const CHUNK = 2_500;

/** A statement that writes many rows: so many, if all of them are as they were read. */
export type Statement = { readonly text: SQL; readonly rows: number };

/** Inserts many rows in a few statements, each column an array: rows one by one cost ten times as much. */
export async function* inserting<Table extends PgTable>(
  table: Table,
  rows: readonly Table["$inferInsert"][],
): AsyncGenerator<Statement> {
  const columns = columnsIn(table, rows);
  const names = sql.join(
    columns.map(({ name }) => name),
    sql`, `,
  );
  for await (const { source, values, count } of givenIn(columns, rows)) {
    const text = sql`insert into ${table} (${names}) select ${sql.join(values, sql`, `)} from ${source}`;
    yield { text, rows: count };
  }
}

type Versioned = PgTable & { readonly id: PgColumn; readonly version: PgColumn };

/** Updates whole rows that still are as they were read. */
export async function* updating<Table extends Versioned>(
  table: Table,
  rows: readonly Partial<Table["$inferSelect"]>[],
): AsyncGenerator<Statement> {
  const columns = columnsIn(table, rows);
  for await (const { source, values, count } of givenIn(columns, rows)) {
    const given = (key: string) => values[columns.findIndex((own) => own.key === key)];
    const assignments = columns.flatMap(({ key, name }, index) =>
      key === "id" || key === "version" ? [] : [sql`${name} = ${values[index]}`],
    );
    const text = sql`update ${table} set ${sql.join(assignments, sql`, `)} from ${source}
      where ${table.id} = ${given("id")} and ${table.version} = ${given("version")}`;
    yield { text, rows: count };
  }
}

type Column = {
  readonly key: string;
  readonly name: SQL;
  readonly type: string;
  /**
   * As what its values are given: a day as a number, which is read fastest; arrays and JSON as text,
   * because an array of arrays would have to be rectangular.
   */
  readonly travels: string;
  readonly toText: (value: unknown) => string;
};

/** All rows have the keys of the first one. */
function columnsIn(table: PgTable, [first = {}]: readonly object[]): Column[] {
  const all = getTableColumns(table);
  return Object.keys(first).flatMap((key) => {
    const column = all[key];
    return column ? [columnOf(key, column)] : [];
  });
}

function columnOf(key: string, column: PgColumn): Column {
  const type = column.getSQLType();
  const named = { key, name: sql.identifier(snakeCase(key)).getSQL(), type };
  if (type === "date") return { ...named, travels: "integer", toText: String };
  if (type.endsWith("[]")) return { ...named, travels: "text", toText: arrayText };
  const toText = (value: unknown) => `${column.mapToDriverValue(value)}`;
  return { ...named, travels: type === "jsonb" ? "text" : type, toText };
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function arrayText(value: unknown): string {
  return `{${[value].flat().map(quoted).join(",")}}`;
}

const TO_ESCAPE = /["\\]/g;

/** As an array's item; a value in quotes is right for every type. */
function quoted(value: unknown): string {
  return `"${`${value}`.replace(TO_ESCAPE, "\\$&")}"`;
}

/** Some rows as a table, and the value of each column in them. */
type Given = { readonly source: SQL; readonly values: SQL[]; readonly count: number };

/** The rows for each statement. What all of them share is said once: not the first column, which is the id. */
async function* givenIn(
  columns: readonly Column[],
  rows: readonly object[],
): AsyncGenerator<Given> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const arrays: SQL[] = [];
    const names: SQL[] = [];
    const values = columns.map((column, index) => {
      const given = chunk.map((row): unknown => Reflect.get(row, column.key) ?? null);
      const [first] = given;
      if (index > 0 && given.every((value) => value === first)) return sharedValue(column, first);
      arrays.push(arrayOf(column, given));
      names.push(column.name);
      return arrived(column, sql`given.${column.name}`);
    });
    const source = sql`unnest(${sql.join(arrays, sql`, `)}) as given (${sql.join(names, sql`, `)})`;
    await setImmediate();
    yield { source, values, count: chunk.length };
  }
}

function sharedValue(column: Column, value: unknown): SQL {
  if (value === null) return sql`null::${sql.raw(column.type)}`;
  return arrived(column, sql`${column.toText(value)}::text::${sql.raw(column.travels)}`);
}

/** A value that travelled, as what it is. */
function arrived({ type, travels }: Column, value: SQL): SQL {
  if (type === "date") return sql`date '1970-01-01' + ${value}`;
  return travels === type ? value : sql`${value}::${sql.raw(type)}`;
}

/** One column of all rows as PostgreSQL writes an array. Neighbours that repeat are written out once. */
function arrayOf({ travels, toText }: Column, given: readonly unknown[]): SQL {
  const write =
    travels === "uuid" || travels === "integer"
      ? toText
      : (value: unknown) => quoted(toText(value));
  let [last, lastText]: [unknown, string] = [null, "NULL"];
  const texts = given.map((value) => {
    if (value !== last) [last, lastText] = [value, value === null ? "NULL" : write(value)];
    return lastText;
  });
  return sql`${`{${texts.join(",")}}`}::${sql.raw(travels)}[]`;
}
