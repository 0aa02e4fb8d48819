import { setImmediate } from "node:timers/promises";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { writeInTurn } from "@/db/rows/write-in-turn";

/** Rows per statement: large enough for the triggers' sake, small enough for memory's. */
const CHUNK = 2_500;

type Columns = readonly (readonly [key: string, column: PgColumn])[];

/** Inserts many rows in a few statements, each column an array: rows one by one cost ten times as much. */
export async function insertAll<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  const columns = columnsIn(table, rows);
  const names = sql.join(columns.map(nameOf), sql`, `);
  await writeInTurn(sourcesOf(columns, rows), (source) =>
    tx.execute(sql`insert into ${table} (${names}) select ${valuesOf(columns)} from ${source}`),
  );
}

type Versioned = PgTable & { readonly id: PgColumn; readonly version: PgColumn };

/** Updates whole rows that still are as they were read. Answers how many were. */
export async function updateAll<Table extends Versioned>(
  tx: Tx,
  table: Table,
  rows: readonly Partial<Table["$inferSelect"]>[],
): Promise<number> {
  const columns = columnsIn(table, rows);
  const changed = columns.filter(([key]) => key !== "id" && key !== "version");
  const assignments = changed.map((own) => sql`${nameOf(own)} = ${givenValue(own)}`);
  let updated = 0;
  await writeInTurn(sourcesOf(columns, rows), async (source) => {
    const result = await tx.execute(sql`update ${table} set ${sql.join(assignments, sql`, `)}
      from ${source} where ${table.id} = given.id and ${table.version} = given.version`);
    updated += result.count;
  });
  return updated;
}

/** All rows have the keys of the first one. */
function columnsIn(table: PgTable, [first = {}]: readonly object[]): Columns {
  const all = getTableColumns(table);
  return Object.keys(first).flatMap((key): [string, PgColumn][] => {
    const column = all[key];
    return column ? [[key, column]] : [];
  });
}

function nameOf([key]: Columns[number]): SQL {
  return sql.identifier(snakeCase(key)).getSQL();
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function valuesOf(columns: Columns): SQL {
  return sql.join(columns.map(givenValue), sql`, `);
}

/** Arrays and JSON travel as text, because an array of arrays would have to be rectangular. */
function givenValue(own: Columns[number]): SQL {
  const value = sql`given.${nameOf(own)}`;
  return isText(own) ? sql`${value}::${sql.raw(own[1].getSQLType())}` : value;
}

function isText([, column]: Columns[number]): boolean {
  const type = column.getSQLType();
  return type === "jsonb" || type.endsWith("[]");
}

/** The rows as tables, one for each statement. */
async function* sourcesOf(columns: Columns, rows: readonly object[]): AsyncGenerator<SQL> {
  const names = sql.join(columns.map(nameOf), sql`, `);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const arrays: SQL[] = [];
    for (const own of columns) {
      const type = isText(own) ? "text" : own[1].getSQLType();
      arrays.push(sql`${arrayLiteral(own, chunk)}::${sql.raw(type)}[]`);
      await setImmediate();
    }
    yield sql`unnest(${sql.join(arrays, sql`, `)}) as given (${names})`;
  }
}

/**
 * One column of all rows as PostgreSQL writes an array; a value in quotes is right for every type.
 * Values that repeat are written out once: neighbours often, days nearly always.
 */
function arrayLiteral([key, column]: Columns[number], rows: readonly object[]): string {
  const toText = textOf(column);
  let [last, lastText]: [unknown, string] = [null, "NULL"];
  const texts = rows.map((row) => {
    const value: unknown = Reflect.get(row, key) ?? null;
    if (value !== last) [last, lastText] = [value, value === null ? "NULL" : toText(value)];
    return lastText;
  });
  return `{${texts.join(",")}}`;
}

const TO_ESCAPE = /["\\]/g;

function quoted(value: unknown): string {
  return `"${`${value}`.replace(TO_ESCAPE, "\\$&")}"`;
}

function textOf(column: PgColumn): (value: unknown) => string {
  const type = column.getSQLType();
  if (type === "uuid") return (value) => `${value}`;
  if (type.endsWith("[]")) return (value) => quoted(`{${[value].flat().map(quoted).join(",")}}`);
  const toText = (value: unknown) => quoted(column.mapToDriverValue(value));
  if (type !== "date") return toText;
  const texts = new Map<unknown, string>();
  return (value) => {
    const text = texts.get(value) ?? toText(value);
    texts.set(value, text);
    return text;
  };
}
