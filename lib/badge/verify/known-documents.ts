import { isJsonObject, type JsonObject } from "@/lib/json";

/** Something that was fetched, or handed over by an administrator: JSON, or a compact JWS as text. */
export type KnownDocument = {
  /** ISO 8601, in UTC. */
  readonly fetchedAt: string;
  readonly content: unknown;
};

/** By the address that each was found at. Verifying fetches nothing: what is not here is unknown. */
export type KnownDocuments = ReadonlyMap<string, KnownDocument>;

/** Those of them that are JSON: what badges may point to. */
export function jsonAmong(documents: KnownDocuments): JsonObject[] {
  return [...documents.values()].map(({ content }) => content).filter(isJsonObject);
}
