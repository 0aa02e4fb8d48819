import { sql } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { fetchedDocuments } from "@/db/schema/fetched-documents";

/** What came of asking for a document: its text, or why there is none. */
export type Asked = { readonly url: string } & (
  | { readonly text: string }
  | { readonly failure: string }
);

/** Keeps what was fetched. Where asking failed, what was last had stays, with its time. */
export const keepFetched = command<readonly Asked[], void>(
  "import.write",
  "badge.fetch",
  async (tx, asked) => {
    if (asked.length === 0) return;
    const askedAt = now();
    const rows = asked.map((one) => {
      const { url } = one;
      return "text" in one
        ? { url, content: one.text, fetchedAt: askedAt, askedAt, failure: null }
        : { url, content: null, fetchedAt: null, askedAt, failure: one.failure };
    });
    await tx
      .insert(fetchedDocuments)
      .values(rows)
      .onConflictDoUpdate({
        target: fetchedDocuments.url,
        set: {
          content: sql`coalesce(excluded.content, ${fetchedDocuments.content})`,
          fetchedAt: sql`coalesce(excluded.fetched_at, ${fetchedDocuments.fetchedAt})`,
          askedAt: sql`excluded.asked_at`,
          failure: sql`excluded.failure`,
        },
      });
  },
);
