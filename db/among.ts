import { type Column, type SQL, sql } from "drizzle-orm";

/** Whether a column is one of these texts. They are one parameter: of others there may be 65,534. */
export function among(column: Column, texts: readonly string[]): SQL {
  return sql`${column} in (select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;
}
