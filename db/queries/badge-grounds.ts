import { inScope } from "@/db/actor-scope";
import { among } from "@/db/among";
import type { Tx } from "@/db/client";
import { fetchedDocuments } from "@/db/schema/fetched-documents";
import { issuerPins } from "@/db/schema/issuer-pins";
import type { Actor } from "@/lib/access";
import type { BadgeText } from "@/lib/badge/badge-text";
import { readContent } from "@/lib/badge/fetch/read-content";
import { addressesOf } from "@/lib/badge/verify/addresses";
import type { IssuerPin } from "@/lib/badge/verify/bind-issuer";
import type { KnownDocument, KnownDocuments } from "@/lib/badge/verify/known-documents";

/** What verdicts on badges hang on, as far as it is known here. */
export type Grounds = {
  readonly documents: KnownDocuments;
  readonly pins: readonly IssuerPin[];
};

/**
 * The pins, and of what was fetched everything that these badges hang on. Only the installation itself
 * sees fetched documents: everybody else gets none.
 */
export function groundsFor(actor: Actor, texts: readonly BadgeText[]): Promise<Grounds> {
  return inScope(actor, async (tx) => {
    const { issuer, thumbprint } = issuerPins;
    const pins = await tx.select({ issuer, thumbprint }).from(issuerPins);
    return { documents: await documentsFor(tx, texts), pins };
  });
}

/** Each round looks only at the badges about which something new is known. */
async function documentsFor(tx: Tx, texts: readonly BadgeText[]): Promise<KnownDocuments> {
  const documents = new Map<string, KnownDocument>();
  const asked = new Set<string>();
  let open = texts;
  while (open.length > 0) {
    const named = open.map((text) => ({ text, addresses: addressesOf(text, documents) }));
    const all = new Set(named.flatMap(({ addresses }) => addresses));
    const wanted = [...all].filter((url) => !asked.has(url));
    const found = await readDocuments(tx, wanted);
    for (const [url, document] of found) documents.set(url, document);
    for (const url of wanted) asked.add(url);
    const isNews = (url: string) => found.has(url);
    open = named.filter(({ addresses }) => addresses.some(isNews)).map(({ text }) => text);
  }
  return documents;
}

async function readDocuments(
  tx: Tx,
  urls: readonly string[],
): Promise<ReadonlyMap<string, KnownDocument>> {
  if (urls.length === 0) return new Map();
  const { url, content, fetchedAt } = fetchedDocuments;
  const rows = await tx
    .select({ url, content, fetchedAt })
    .from(fetchedDocuments)
    .where(among(url, urls));
  return new Map(
    rows.flatMap((row) => {
      const document = row.content === null ? undefined : readContent(row.content);
      if (document === undefined || row.fetchedAt === null) return [];
      return [[row.url, { fetchedAt: row.fetchedAt.toISOString(), content: document }]];
    }),
  );
}
