import { z } from "zod";
import { badgeItem } from "@/app/_server/api/answers/badges";
import { methods } from "@/app/_server/api/endpoint";
import { BadgeDetailItem } from "@/app/_server/api/items/badge";
import { reading } from "@/app/_server/api/reading";
import { BadgeId } from "@/lib/ids";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "One badge: what it says, and what checking it said with the reasons",
      params: z.object({ badgeId: BadgeId }),
      answer: BadgeDetailItem,
    },
    ({ actor, params: { badgeId } }) => badgeItem(actor, badgeId),
  ),
});
