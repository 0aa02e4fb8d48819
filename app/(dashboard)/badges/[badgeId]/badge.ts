import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { inScope } from "@/db/actor-scope";
import { nullIfNotFound } from "@/db/errors";
import { awardsOf } from "@/db/queries/awards";
import { badgeOf } from "@/db/queries/badges";
import { personOn } from "@/db/queries/people";
import { badgeDifferences } from "@/lib/badge/differences";
import { shownIdentities } from "@/lib/badge/shown-identities";
import { badgeProof } from "@/lib/badge/verify/verdict";
import { differenceText } from "@/lib/format/badge-parts";
import type { BadgeId } from "@/lib/ids";

export type BadgeAnswer = NonNullable<Awaited<ReturnType<typeof badgePage>>>;

/** All about one badge in reach; null where there is none. */
export function badgePage({ actor, view }: Pick<Opened, "actor" | "view">, id: BadgeId) {
  return inScope(actor, async () => {
    const badge = await badgeOf(actor, id).catch(nullIfNotFound);
    if (!badge) return null;
    const { personId, awardId, said, verdicts } = badge;
    const person = personId && (await personOn(actor, personId, view.asOf));
    const [award] = awardId ? await awardsOf(actor, { ids: [awardId] }) : [];
    const proof = badgeProof(verdicts);
    return {
      badge,
      said: said.ok ? said.value : null,
      person,
      award: award ?? null,
      differences:
        said.ok && award ? badgeDifferences(said.value, proof, award).map(differenceText) : [],
      recipients: said.ok
        ? shownIdentities(said.value.identities, actor, person?.emails ?? [])
        : [],
    };
  });
}
