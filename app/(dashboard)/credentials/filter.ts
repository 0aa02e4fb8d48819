import "server-only";
import { z } from "zod";
import type { Search } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { About } from "@/app/_server/table-file";
import { CredentialKind, TestMode } from "@/lib/credential/definition";
import { type CredentialFilter, valuesOf } from "@/lib/credential/filter";
import { IssuerType } from "@/lib/credential/issuer-type";
import { issuerTypeText, TEST_MODE_WORDS } from "@/lib/format/credential";
import { line } from "@/lib/text";

const Word = line(100);
const Most = z
  .string()
  .regex(/^\d{1,8}(\.\d{1,2})?$/)
  .transform(Number);
const Currency = z.string().regex(/^[A-Z]{3}$/);

type Asked = { readonly filter: CredentialFilter; readonly currencies: readonly string[] };
type Priced = { readonly price: number | null; readonly currency: string | null };

/**
 * Reads `?kind=…&tier=…&delivery=…&assessment=…&testMode=…&issuerType=…&hours=…&price=…&currency=…`. Where no currency is
 * given it is the one that most of the catalogue's prices are in.
 */
export function filterAsked(read: Reader, catalogue: readonly Priced[]): Asked {
  const currencies = byFrequency(catalogue);
  const number = "is no number like 120";
  const price = read("price", Most, null, number);
  const currency = read("currency", Currency, null, "is no currency like EUR");
  const filter = {
    kind: read("kind", CredentialKind, null, "is no kind of credential"),
    tier: read("tier", Word, null, "is no tier"),
    delivery: read("delivery", Word, null, "is no delivery"),
    assessment: read("assessment", Word, null, "is no assessment"),
    testMode: read("testMode", TestMode, null, "is no test mode"),
    issuerType: read("issuerType", IssuerType, null, "is no kind of body"),
    hours: read("hours", Most, null, number),
    ...{ price, currency: price === null ? null : (currency ?? currencies[0] ?? null) },
  };
  return { filter, currencies };
}

/** The same as it stands in an address. */
export function filterSearch(filter: CredentialFilter): Search {
  return { ...filter };
}

/** The same as a reader of a file is told. */
export function aboutFilter(filter: CredentialFilter): About {
  const { kind, tier, delivery, assessment, testMode, issuerType } = filter;
  const { hours, price, currency } = filter;
  const said: (readonly [string, string | null])[] = [
    ["Kind", kind ?? "all kinds"],
    ["Tier", tier],
    ["Delivery", delivery],
    ["Assessment", assessment],
    ["Test mode", testMode && TEST_MODE_WORDS[testMode]],
    ["Issued by a", issuerTypeText(issuerType)],
    ["Hours at most", hours === null ? null : String(hours)],
    ["Price at most", price === null ? null : `${price} ${currency ?? ""}`.trim()],
  ];
  return said.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function byFrequency(catalogue: readonly Priced[]): string[] {
  const inCurrency = (currency: string) => catalogue.filter((own) => own.currency === currency);
  return valuesOf(catalogue, ({ currency }) => currency).sort(
    (a, b) => inCurrency(b).length - inCurrency(a).length,
  );
}
