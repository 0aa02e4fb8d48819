import { count, ne } from "drizzle-orm";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { Forbidden } from "@/db/errors";
import { savedViews } from "@/db/schema/saved-views";
import { invalid, problem, type Saved } from "@/lib/refusal";
import { ok } from "@/lib/result";
import type { SaveView } from "@/lib/saved-view/save-view";

/** More than anybody finds again. */
const MOST = 100;

/**
 * Keeps an address under a name; another one of the same name is replaced. Only users have any. Throws
 * Forbidden.
 */
export const saveView = command<SaveView, Saved<{ readonly name: string }>>(
  "account.write",
  "saved-view.save",
  async (tx, { name, address }, { userId }) => {
    if (userId === null) throw new Forbidden("account.write");
    const [others] = await tx // of one's own: none else is in reach
      .select({ views: count() })
      .from(savedViews)
      .where(ne(savedViews.name, name));
    if ((others?.views ?? 0) >= MOST) {
      const words = `You have ${MOST} views, the most that are kept: remove one first.`;
      return invalid(problem("name", "too-many", words));
    }
    await tx
      .insert(savedViews)
      .values({ userId, name, address, createdAt: now() })
      .onConflictDoUpdate({ target: [savedViews.userId, savedViews.name], set: { address } });
    return ok({ name });
  },
);
