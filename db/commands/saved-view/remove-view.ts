import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { savedViews } from "@/db/schema/saved-views";
import type { SavedViewId } from "@/lib/ids";

/** Removes one of the actor's own; of anybody else's there is none to remove. */
export const removeView = command<SavedViewId, void>(
  "account.write",
  "saved-view.remove",
  async (tx, id) => {
    await tx.delete(savedViews).where(eq(savedViews.id, id));
  },
);
