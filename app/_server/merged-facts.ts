import "server-only";
import type { MergedFact } from "@/components/merge/merged-from";
import type { MergedRow } from "@/db/queries/merged";
import { instantText } from "@/lib/format/instant";

/** What was merged, as a page shows it. */
export function mergedFacts(rows: readonly MergedRow[], zone: string): MergedFact[] {
  return rows.map(({ id, name, at, reason, batchId, version }) => ({
    ...{ id, name, reason },
    at: instantText(new Date(at), zone),
    batch: { id: batchId, version: String(version) },
  }));
}
