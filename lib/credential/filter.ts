import type { CredentialKind, TestMode } from "./definition";
import type { IssuerType } from "./issuer-type";

/** What of the catalogue is looked for; null where it does not matter. */
export type CredentialFilter = {
  readonly kind: CredentialKind | null;
  readonly tier: string | null;
  readonly delivery: string | null;
  readonly assessment: string | null;
  readonly testMode: TestMode | null;
  readonly issuerType: IssuerType | null;
  /** At most so many hours. */
  readonly hours: number | null;
  /** At most so much, in the currency; what is free is so in every one. */
  readonly price: number | null;
  readonly currency: string | null;
};

type Filtered = {
  readonly kind: CredentialKind;
  readonly tier: string | null;
  readonly delivery: string | null;
  readonly assessment: string | null;
  readonly testMode: TestMode | null;
  readonly issuerType: IssuerType | null;
  readonly hours: number | null;
  readonly price: number | null;
  readonly currency: string | null;
};

export type FilteredCatalogue<Own> = {
  readonly found: readonly Own[];
  /** Left out for no other reason than that nobody knows of them what is looked for. */
  readonly unknown: number;
};

/** What is not known is no match, and is counted: it may be one. */
export function filterCredentials<Own extends Filtered>(
  credentials: readonly Own[],
  filter: CredentialFilter,
): FilteredCatalogue<Own> {
  const all = credentials.map((own) => ({ own, match: matchOf(own, filter) }));
  return {
    found: all.flatMap(({ own, match }) => (match === "yes" ? [own] : [])),
    unknown: all.filter(({ match }) => match === "unknown").length,
  };
}

const FACETS = ["kind", "tier", "delivery", "assessment", "testMode", "issuerType"] as const;

type Match = "yes" | "no" | "unknown";

function matchOf(own: Filtered, filter: CredentialFilter): Match {
  const comparable = own.price === 0 || own.currency === filter.currency ? own.price : null;
  const all = [
    ...FACETS.map((facet) => alike(own[facet], filter[facet])),
    atMost(own.hours, filter.hours),
    atMost(comparable, filter.price),
  ];
  if (all.includes("no")) return "no";
  return all.includes("unknown") ? "unknown" : "yes";
}

function alike(value: string | null, wanted: string | null): Match {
  if (wanted === null || value === wanted) return "yes";
  return value === null ? "unknown" : "no";
}

function atMost(value: number | null, most: number | null): Match {
  if (most === null) return "yes";
  if (value === null) return "unknown";
  return value <= most ? "yes" : "no";
}

/** The values of a facet that there are in the catalogue, each once, in alphabetical order. */
export function valuesOf<Own, Value extends string>(
  credentials: readonly Own[],
  facetOf: (own: Own) => Value | null,
): Value[] {
  return [...new Set(credentials.flatMap((own) => facetOf(own) ?? []))].sort();
}
