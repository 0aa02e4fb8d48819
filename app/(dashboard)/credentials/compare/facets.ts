import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { ComparedFacet } from "@/components/credential/compared";
import type { Linked } from "@/components/table/column";
import type { credentialsIn, mappingsOf } from "@/db/queries/catalogue";
import { breadthOf } from "@/lib/credential/stacks";
import { countOf } from "@/lib/format/count";
import { issuerTypeText, priceText, testModeText, validityText } from "@/lib/format/credential";
import { dayText } from "@/lib/format/day";
import { outlineOf, type RuleNames, ruleLine } from "@/lib/format/rule";
import type { CompetencyId } from "@/lib/ids";

export type Credential = Awaited<ReturnType<typeof credentialsIn>>[number];
type Mapped = Awaited<ReturnType<typeof mappingsOf>>[number];

export type FacetSources = {
  readonly mapped: readonly Mapped[];
  /** Everything that can be earned, by which parts are known. */
  readonly catalogue: readonly Credential[];
  readonly names: RuleNames;
  readonly carried: Search;
};

type Facet = {
  readonly label: string;
  readonly hint?: string;
  /** Null where nobody has looked it up. */
  readonly of: (credential: Credential, sources: FacetSources) => string | null;
  readonly links?: (credential: Credential, sources: FacetSources) => Linked[];
};

const FACETS: readonly Facet[] = [
  { label: "Purpose", of: ({ purpose }) => purpose },
  { label: "Kind", of: ({ kind }) => kind },
  { label: "Tier", of: ({ tier }) => tier },
  {
    label: "Shows",
    hint: "How broad it is: the competencies that it shows, and at which levels",
    of: ({ id }, { mapped }) => {
      const own = mapped.filter(({ credentialId }) => credentialId === id);
      return own.length === 0 ? null : countOf(own.length, "competency", "competencies");
    },
    links: competenciesShown,
  },
  { label: "Takes", of: ({ hours }) => (hours === null ? null : countOf(hours, "hour")) },
  { label: "Price", of: ({ price, currency }) => priceText(price, currency) },
  { label: "Recognition", of: ({ recognition }) => recognition },
  { label: "Delivery", of: ({ delivery }) => delivery },
  { label: "Assessment", of: ({ assessment }) => assessment },
  { label: "Test mode", of: ({ testMode }) => testModeText(testMode) },
  { label: "Valid for", of: validityText },
  {
    label: "Renewable",
    of: ({ renewalWindowDays: days }) =>
      days === null ? null : `${countOf(days, "day")} before its end`,
  },
  { label: "Before it", of: ({ prerequisites }, { names }) => lineOf(prerequisites, names) },
  {
    label: "Made of",
    of: ({ stack }, { names }) => lineOf(stack, names) ?? "no parts are known",
  },
  {
    label: "Shows with its parts",
    hint: "How broad it is with all that it is made of",
    of: ({ id }, { catalogue, mapped }) =>
      countOf(breadthOf(id, catalogue, mapped), "competency", "competencies"),
  },
  {
    label: "Credit points",
    of: ({ credits }) => (credits === null ? null : String(credits)),
  },
  { label: "Value", of: ({ valueNote }) => valueNote },
  { label: "Issuer", of: ({ issuer }) => issuer },
  { label: "Issued by a", of: ({ issuerType }) => issuerTypeText(issuerType) },
  { label: "Checked on", of: ({ checkedOn }) => (checkedOn === null ? null : dayText(checkedOn)) },
  { label: "Source", of: ({ source }) => source },
];

/** What is known of each credential, facet by facet, beside one another; what is not known is null. */
export function facetsOf(
  credentials: readonly Credential[],
  sources: FacetSources,
): ComparedFacet[] {
  return FACETS.map(({ label, hint, of, links }) => ({
    label,
    ...(hint && { hint }),
    cells: credentials.map((credential) => ({
      text: of(credential, sources),
      links: links?.(credential, sources) ?? [],
    })),
  }));
}

function competenciesShown({ id }: Credential, { mapped, names, carried }: FacetSources): Linked[] {
  return mapped
    .filter(({ credentialId }) => credentialId === id)
    .toSorted((a, b) => b.level - a.level)
    .map(({ competencyId, level }) => ({
      text: names.competency(competencyId),
      href: paths.competency(competencyId, carried),
      note: levelText(competencyId, level, names),
    }));
}

function levelText(id: CompetencyId, level: number, names: RuleNames): string {
  return `level ${names.level(id, level)}`;
}

function lineOf(rule: Credential["stack"], names: RuleNames): string | null {
  return rule && ruleLine(outlineOf(rule, names));
}
