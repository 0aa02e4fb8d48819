import type { CheckedBadge } from "@/lib/badge/checked-badge";
import { CURRENCY_WORDS, currencySays, integritySays, issuerSays } from "@/lib/format/badge";
import type { RowProblem } from "@/lib/import/import";
import { errorAt, noteAt } from "@/lib/import/plan/problem";
import { BADGE_COLUMNS } from "./badge-columns";
import type { KnownOfBadge } from "./known-of-badge";

/** What somebody has to know of a badge before it becomes an award; an error keeps it from that. */
export function badgeRemarks(checked: CheckedBadge, known: KnownOfBadge): RowProblem[] {
  const { warnings, place } = checked;
  return [
    ...verdictRemarks(checked),
    ...holderRemarks(checked, known),
    ...(known.hasNewer ? [errorAt(at("id", checked.badge.id ?? ""), "badge-older")] : []),
    ...warnings.map((warning) => noteAt(at("badge", place), "badge-warning", warning)),
  ];
}

function at(column: keyof typeof BADGE_COLUMNS, value: string) {
  return { column: BADGE_COLUMNS[column], value };
}

function verdictRemarks({ badge, verdicts }: CheckedBadge): RowProblem[] {
  const { integrity, issuer, currency } = verdicts;
  const place = at("proof", CURRENCY_WORDS[currency.verdict]);
  if (integrity.verdict === "does-not-fit") {
    return [errorAt(place, "badge-failed", integritySays(integrity))];
  }
  if (integrity.verdict === "cannot-check") {
    return [noteAt(place, "badge-not-verified", integritySays(integrity))];
  }
  if (currency.verdict === "status-unknown" || currency.verdict === "suspended") {
    return [noteAt(place, "badge-not-verified", currencySays(currency, "UTC"))];
  }
  if (issuer.verdict === "confirmed") return [];
  const name = badge.issuer.name[0]?.text ?? badge.issuer.id ?? "its issuer";
  return [noteAt(place, "badge-not-verified", issuerSays(issuer, name))];
}

function holderRemarks({ badge }: CheckedBadge, { holder }: KnownOfBadge): RowProblem[] {
  const place = at("recipient", badge.identities[0]?.value ?? "");
  if (holder.kind === "person") return [];
  if (holder.kind === "unclaimed") return [noteAt(place, "badge-unclaimed")];
  return [errorAt(place, "badge-ambiguous", holder.names.join(", "))];
}
