import { inScope } from "@/db/actor-scope";
import { among } from "@/db/among";
import { fetchedDocuments } from "@/db/schema/fetched-documents";
import type { Actor } from "@/lib/access";
import type { LastAsked } from "@/lib/badge/fetch/fetch-due";

/** When the documents at these addresses were last asked for; for the installation itself. */
export function lastAskedFor(
  actor: Actor,
  urls: readonly string[],
): Promise<ReadonlyMap<string, LastAsked>> {
  return inScope(actor, async (tx) => {
    const { url, askedAt, failure } = fetchedDocuments;
    const rows = await tx
      .select({ url, askedAt, failure })
      .from(fetchedDocuments)
      .where(among(url, urls));
    return new Map(
      rows.map((row) => [
        row.url,
        { askedAt: row.askedAt.getTime(), hasFailed: row.failure !== null },
      ]),
    );
  });
}
