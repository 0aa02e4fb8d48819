"use server";

import { revalidatePath } from "next/cache";
import { action, done, refused } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { saveOrganisation as save } from "@/db/commands/organisation/save-organisation";
import { SaveOrganisation } from "@/lib/organisation/save-organisation";

export const saveOrganisation = action(SaveOrganisation, async (actor, input) => {
  const outcome = await save(actor, input);
  if (!outcome.ok) return refused("Somebody else has saved this meanwhile. Load the page again.");
  revalidatePath(paths.organisation());
  return done("Saved.");
});
