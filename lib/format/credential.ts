import type { Validity } from "@/lib/credential/definition";
import { countOf } from "./count";

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
