import { idOf } from "@/lib/badge/read/shapes";
import type { JsonObject } from "@/lib/json";

/** Documents by what they say their id is; that does not make them the issuer's. */
export type LinkedDocuments = ReadonlyMap<string, JsonObject>;

/** Of documents that give the same id the first is taken. */
export function linkedDocuments(documents: readonly JsonObject[]): LinkedDocuments {
  const linked = new Map<string, JsonObject>();
  for (const document of documents) {
    const id = idOf(document);
    if (id !== null && !linked.has(id)) linked.set(id, document);
  }
  return linked;
}
