"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { removeView as remove } from "@/db/commands/saved-view/remove-view";
import { saveView as save } from "@/db/commands/saved-view/save-view";
import { SavedViewId } from "@/lib/ids";
import { SaveView } from "@/lib/saved-view/save-view";

export const saveView = action(SaveView, async (actor, view) =>
  outcomeOf(await save(actor, view), `“${view.name}” is kept.`),
);

export const removeView = action(z.object({ viewId: SavedViewId }), async (actor, { viewId }) => {
  await remove(actor, viewId);
  revalidatePath("/", "layout");
  return done();
});
