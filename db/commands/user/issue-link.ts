import { eq } from "drizzle-orm";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { users } from "@/db/schema/users";
import type { UserId } from "@/lib/ids";
import { LINK_MINUTES } from "@/lib/user/link";
import { makeLink, type NewLink } from "./make-link";

/**
 * Another link for a user: the invitation once more, or a way to a new password for somebody who forgot
 * theirs. Until it is used, the present password goes on working. Throws NotFound.
 */
export const issueLink = command<UserId, NewLink>(
  "user.manage",
  "user.issue-link",
  async (tx, userId) => {
    const [user] = await tx
      .select({ passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, userId));
    if (!user) throw new NotFound();
    return makeLink(tx, userId, user.passwordHash ? LINK_MINUTES.reset : LINK_MINUTES.invitation);
  },
);
