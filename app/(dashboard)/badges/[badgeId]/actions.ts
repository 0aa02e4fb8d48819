"use server";

import { z } from "zod";
import { action, done } from "@/app/_server/action";
import { checkAgain } from "@/db/badges/recheck/check-again";
import { BadgeId } from "@/lib/ids";

export const checkBadge = action(z.object({ id: BadgeId }), async (actor, { id }) => {
  await checkAgain(actor, id);
  return done("Checked.");
});
