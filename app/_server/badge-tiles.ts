import "server-only";
import type { BadgeTileProps } from "@/components/badge/badge-tile";
import type { BadgeRow } from "@/db/queries/badges";
import { paths, type Search } from "./paths";

/** Badges as cards of other pages show them, each with the way to its own. */
export function badgeTiles(badges: readonly BadgeRow[], carried: Search): BadgeTileProps[] {
  return badges.map(({ id, name, issuerName, issuer, state, verdicts, hasPicture }) => ({
    ...{ name, state, currency: verdicts.currency.verdict },
    issuer: issuerName ?? issuer,
    href: paths.badge(id, carried),
    picture: hasPicture ? paths.badgePicture(id) : null,
  }));
}
