import { badgeTiles } from "@/app/_server/badge-tiles";
import type { Search } from "@/app/_server/paths";
import { BadgeTile } from "@/components/badge/badge-tile";
import { Card } from "@/components/ui/card";
import { badgesOfAward } from "@/db/queries/badges";
import type { Actor } from "@/lib/access";
import type { AwardId } from "@/lib/ids";

type AwardBadgesProps = { actor: Actor; awardId: AwardId; carried: Search };

/** The badge that became the award, or speaks for it. */
export async function AwardBadges({ actor, awardId, carried }: AwardBadgesProps) {
  const tiles = badgeTiles(await badgesOfAward(actor, awardId), carried);
  if (tiles.length === 0) return null;
  return (
    <Card title={tiles.length === 1 ? "Badge" : "Badges"}>
      <ul className="grid gap-3">
        {tiles.map((tile) => (
          <li key={tile.href}>
            <BadgeTile {...tile} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
