import type { TestMode, Validity } from "@/lib/credential/definition";
import type { IssuerType } from "@/lib/credential/issuer-type";
import type { Spent } from "@/lib/credential/spent";
import { countOf } from "./count";

export const TEST_MODE_WORDS: Readonly<Record<TestMode, string>> = {
  "in-person": "in person",
  remote: "remote",
  "multi-modal": "in person or remote",
};

/** "remote", "in person or remote"; null where nobody has looked it up. */
export function testModeText(mode: TestMode | null): string | null {
  return mode && TEST_MODE_WORDS[mode];
}

const ISSUER_TYPE_WORDS: Readonly<Record<IssuerType, string>> = {
  vendor: "vendor",
  association: "professional association",
  academia: "university or school",
  "training-provider": "training provider",
  authority: "public authority",
  employer: "employer",
};

/** To choose from in a form. */
export const ISSUER_TYPE_OPTIONS = Object.entries(ISSUER_TYPE_WORDS).map(([value, label]) => ({
  value,
  label,
}));

/** "professional association"; null where nobody has said. */
export function issuerTypeText(type: IssuerType | null): string | null {
  return type && ISSUER_TYPE_WORDS[type];
}

/** "36 months", "does not expire"; null where nobody has looked it up. */
export function validityText({
  validity,
  validityMonths,
}: {
  validity: Validity;
  validityMonths: number | null;
}): string | null {
  if (validity === "none") return "does not expire";
  return validity === "months" && validityMonths !== null ? countOf(validityMonths, "month") : null;
}

/** "395 USD"; null for a price that nobody has looked up. */
export function priceText(price: number | null, currency: string | null): string | null {
  if (price === null) return null;
  return price === 0
    ? "free"
    : `${price.toFixed(price % 1 === 0 ? 0 : 2)} ${currency ?? ""}`.trim();
}

/** "5925 EUR and 990 USD, and 12 whose price is not known". */
export function spentText({ sums, unknown }: Spent): string {
  const known = sums.map(({ sum, currency }) => priceText(sum, currency) ?? "");
  const paid = known.length === 0 ? "nothing known to be spent" : known.join(" and ");
  return unknown === 0 ? paid : `${paid}, and ${countOf(unknown, "award")} of unknown price`;
}
