import type { PersonId } from "@/lib/ids";

/** Whose a badge is, as far as it is known. */
export type BadgeHolder =
  | { readonly kind: "person"; readonly id: PersonId; readonly address: string }
  | { readonly kind: "unclaimed" }
  | { readonly kind: "ambiguous"; readonly names: readonly string[] };

/** What is known of a badge in the database: whose it is, and whether a newer one is kept. */
export type KnownOfBadge = { readonly holder: BadgeHolder; readonly hasNewer: boolean };
