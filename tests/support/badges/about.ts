import type { VerifyAbout } from "@/db/badges/verify/verify-about";
import { type Day, parseIsoDay } from "@/lib/calendar";
import { badgeFixture } from "./vectors";

export const FETCHED_AT = "2026-11-22T08:00:00Z";

/** A verification on one day of a test, with nothing fetched and nothing pinned unless said. */
export function about(changes: Partial<VerifyAbout> = {}): VerifyAbout {
  return {
    day: day("2026-11-22"),
    now: "2026-11-22T12:00:00Z",
    statusKnownAt: null,
    pins: [],
    documents: new Map(),
    ...changes,
  };
}

/** Documents as they were fetched, by their addresses. */
export function fetched(documents: Readonly<Record<string, unknown>>): VerifyAbout["documents"] {
  const entries = Object.entries(documents);
  return new Map(entries.map(([url, content]) => [url, { fetchedAt: FETCHED_AT, content }]));
}

/** The JSON of a file in tests/fixtures/badges. */
export function badgeJson(name: string) {
  return JSON.parse(badgeFixture(name).toString("utf8"));
}

function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === null) throw new Error(`${iso} is no day.`);
  return parsed;
}
