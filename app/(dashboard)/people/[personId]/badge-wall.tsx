import { badgeTiles } from "@/app/_server/badge-tiles";
import type { Search } from "@/app/_server/paths";
import { BadgeTile } from "@/components/badge/badge-tile";
import { Card } from "@/components/ui/card";
import { badgesOfPerson } from "@/db/queries/badges";
import type { Actor } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import type { PersonId } from "@/lib/ids";

type BadgeWallProps = { actor: Actor; personId: PersonId; carried: Search };

/** Every badge that somebody was given, as far as they were given to us. */
export async function BadgeWall({ actor, personId, carried }: BadgeWallProps) {
  const tiles = badgeTiles(await badgesOfPerson(actor, personId), carried);
  if (tiles.length === 0) return null;
  return (
    <Card title="Badges" note={countOf(tiles.length, "badge")} className="mt-3.5">
      <ul className="grid gap-x-5 gap-y-3.5 sm:grid-cols-2 xl:grid-cols-4">
        {tiles.map((tile) => (
          <li key={tile.href} className="min-w-0">
            <BadgeTile {...tile} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
