"use server";

import { revalidatePath } from "next/cache";
import { action, done, refused } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { saveBadgeSettings as save } from "@/db/commands/organisation/save-badge-settings";
import { SaveBadgeSettings } from "@/lib/organisation/save-badge-settings";

export const saveBadgeSettings = action(SaveBadgeSettings, async (actor, input) => {
  const outcome = await save(actor, input);
  if (!outcome.ok) return refused("Somebody else has saved this meanwhile. Load the page again.");
  revalidatePath(paths.badgeSettings());
  return done("Saved.");
});
