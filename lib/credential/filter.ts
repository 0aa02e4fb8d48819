import type { CredentialKind, TestMode } from "./definition";

/** What of the catalogue is looked for; null where it does not matter. */
export type CredentialFilter = {
  readonly kind: CredentialKind | null;
  readonly tier: string | null;
  readonly delivery: string | null;
  readonly assessment: string | null;
  readonly testMode: TestMode | null;
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
  readonly hours: number | null;
  readonly price: number | null;
  readonly currency: string | null;
};

export type FilteredCatalogue<Own> = {
  readonly found: readonly Own[];
  /** Left out for no other reason than that nobody knows their hours, or their price in the currency. */
  readonly unknown: number;
};

/** What is not known is no match, and is counted: it may be one. */
export function filterCredentials<Own extends Filtered>(
  credentials: readonly Own[],
  filter: CredentialFilter,
): FilteredCatalogue<Own> {
  const alike = credentials.filter((own) => FACETS.every((facet) => isAsked(own, filter, facet)));
  const limits = alike.map((own) => ({ own, is: within(own, filter) }));
  return {
    found: limits.flatMap(({ own, is }) => (is === "within" ? [own] : [])),
    unknown: limits.filter(({ is }) => is === "unknown").length,
  };
}

const FACETS = ["kind", "tier", "delivery", "assessment", "testMode"] as const;

function isAsked(own: Filtered, filter: CredentialFilter, facet: (typeof FACETS)[number]): boolean {
  return filter[facet] === null || own[facet] === filter[facet];
}

type Within = "within" | "beyond" | "unknown";

function within(own: Filtered, { hours, price, currency }: CredentialFilter): Within {
  const comparable = own.price === 0 || own.currency === currency ? own.price : null;
  const both = [limited(own.hours, hours), limited(comparable, price)];
  if (both.includes("beyond")) return "beyond";
  return both.includes("unknown") ? "unknown" : "within";
}

function limited(value: number | null, most: number | null): Within {
  if (most === null) return "within";
  if (value === null) return "unknown";
  return value <= most ? "within" : "beyond";
}

/** The values of a facet that there are in the catalogue, each once, in alphabetical order. */
export function valuesOf<Own, Value extends string>(
  credentials: readonly Own[],
  facetOf: (own: Own) => Value | null,
): Value[] {
  return [...new Set(credentials.flatMap((own) => facetOf(own) ?? []))].sort();
}
