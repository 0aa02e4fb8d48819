import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { reading } from "@/app/_server/api/reading";
import { shownBadges } from "@/app/_server/badges/shown-badge";
import { issuedBadgesOf } from "@/db/queries/issued-badges";
import { expectKnown } from "@/db/queries/known";
import { presentation } from "@/lib/badge/issue/compose-credential";
import { PersonId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "The good badges that were issued here to a person, in one presentation",
      params: z.object({ personId: PersonId }),
      answer: z.record(z.string(), z.unknown()),
    },
    async ({ actor, params: { personId } }) => {
      await expectKnown(actor, { personId });
      const badges = await shownBadges(actor, await issuedBadgesOf(actor, { personId }));
      const good = badges.filter(({ state }) => state.kind === "valid");
      return presentation(good.map(({ credential }) => credential));
    },
  ),
});
