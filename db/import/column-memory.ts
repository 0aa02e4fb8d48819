import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columnMaps } from "@/db/schema/column-maps";
import { headersKey } from "@/lib/import/columns/header-key";
import type { ColumnMap, ImportKind } from "@/lib/import/import";
import { sha256 } from "./fingerprint";

function keyOf(kind: ImportKind, headers: readonly string[]): string {
  return sha256(`${kind}|${headersKey(headers)}`);
}

/** Which column was what the last time that a file with these headers was imported. */
export async function rememberedColumns(
  tx: Tx,
  kind: ImportKind,
  headers: readonly string[],
): Promise<ColumnMap | null> {
  const [found] = await tx
    .select({ columns: columnMaps.columns })
    .from(columnMaps)
    .where(eq(columnMaps.headers, keyOf(kind, headers)));
  return found?.columns ?? null;
}

/** Remembers it; nothing is written where it is remembered so already. */
export async function rememberColumns(
  tx: Tx,
  kind: ImportKind,
  headers: readonly string[],
  columns: ColumnMap,
): Promise<void> {
  if (Object.keys(columns).length === 0) return;
  await tx
    .insert(columnMaps)
    .values({ kind, headers: keyOf(kind, headers), columns })
    .onConflictDoUpdate({
      target: columnMaps.headers,
      set: { columns },
      setWhere: sql`${columnMaps.columns} <> ${JSON.stringify(columns)}::jsonb`,
    });
}
