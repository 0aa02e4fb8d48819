import { inArray } from "drizzle-orm";
import { seeing } from "@/db/batch/seeing";
import type { Tx } from "@/db/client";
import { fetchedDocuments } from "@/db/schema/fetched-documents";
import { readContent } from "@/lib/badge/fetch/read-content";
import { keptText } from "@/lib/badge/kept-text";
import type { Badge } from "@/lib/badge/read/badge/badge";
import type { LinkedDocuments } from "@/lib/badge/read/badge/linked-documents";
import { readBadge } from "@/lib/badge/read/badge/read-badge";
import { type BadgeFault, badgeFault } from "@/lib/badge/read/badge-problem";
import { isJsonObject, type JsonObject } from "@/lib/json";
import { fail, type Result } from "@/lib/result";

type Kept = { readonly form: "json" | "jws"; readonly content: Uint8Array };

/** An assertion names its class, and the class its issuer. */
const MOST_STEPS = 2;

/**
 * What a badge says, with the documents that it points to as far as they were fetched. Fetched documents
 * are public and name nobody, so that whoever reaches the badge may read them. Nothing else may run in
 * the transaction meanwhile: it would see them as well, and everybody.
 */
export async function saidBy(tx: Tx, { form, content }: Kept): Promise<Result<Badge, BadgeFault>> {
  const text = keptText(form, content);
  if (text === null) return fail(badgeFault("invalid-json"));
  let linked: LinkedDocuments = new Map();
  for (let step = 0; step < MOST_STEPS; step++) {
    const said = readBadge(text, linked);
    if (!said.ok || said.value.unresolved.length === 0) return said;
    const urls = said.value.unresolved.map(({ url }) => url);
    const found = await fetchedAt(tx, urls);
    if (found.length === 0) return said;
    linked = new Map([...linked, ...found]);
  }
  return readBadge(text, linked);
}

async function fetchedAt(tx: Tx, urls: readonly string[]): Promise<[string, JsonObject][]> {
  const { url, content } = fetchedDocuments;
  const rows = await seeing(tx, "everything", () =>
    tx
      .select({ url, content })
      .from(fetchedDocuments)
      .where(inArray(url, [...urls])),
  );
  return rows.flatMap((row): [string, JsonObject][] => {
    const read = readContent(row.content ?? "");
    return isJsonObject(read) ? [[row.url, read]] : [];
  });
}
