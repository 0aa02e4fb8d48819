import type { CredentialId } from "@/lib/ids";
import { askedBy, credentialsOf, type PathwayPart } from "./part";

/** What a whole pathway takes of one thing, such as hours, by whatever is chosen. */
export type Takes = {
  /** Over the parts of which enough is known; null where that is none. */
  readonly range: { readonly least: number; readonly most: number } | null;
  /** Credentials of which nobody knows it. */
  readonly unknown: number;
};

/** `knownOf` is null where nobody knows: that is never nothing, and a part that may need it is left out. */
export function takesOf(
  parts: readonly PathwayPart[],
  knownOf: (id: CredentialId) => number | null,
): Takes {
  const each = parts.map((part) => {
    const values = credentialsOf(part).map(knownOf);
    const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
    return { known, asked: askedBy(part), unknown: values.length - known.length };
  });
  const told = each.filter(({ known, asked }) => known.length >= asked);
  const least = sum(told.flatMap(({ known, asked }) => known.slice(0, asked)));
  const most = sum(told.flatMap(({ known, asked }) => known.slice(-asked)));
  return {
    range: told.length === 0 ? null : { least, most },
    unknown: sum(each.map(({ unknown }) => unknown)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The currency in which most of the prices are; the first by the alphabet of those that are as common. */
export function currencyOf(prices: readonly { readonly currency: string | null }[]): string | null {
  const all = prices.flatMap(({ currency }) => currency ?? []);
  const count = (own: string) => all.filter((currency) => currency === own).length;
  const [most] = [...new Set(all)].toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return most ?? null;
}
