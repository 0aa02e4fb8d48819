"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done, invalid, refused } from "@/app/_server/action";
import { publicOrigin } from "@/app/_server/door/origin";
import { paths } from "@/app/_server/paths";
import { PERSON_PROBLEMS } from "@/app/(dashboard)/settings/users/person-problems";
import { endSession } from "@/db/commands/session/end-session";
import { endSessionsOf } from "@/db/commands/session/end-sessions-of";
import { changeUser as change } from "@/db/commands/user/change-user";
import { disableUser as disable } from "@/db/commands/user/disable-user";
import { enableUser as enable } from "@/db/commands/user/enable-user";
import { issueLink as issue } from "@/db/commands/user/issue-link";
import { SessionId, UserId } from "@/lib/ids";
import { ChangeUser } from "@/lib/user/admission";

const OneUser = z.object({ userId: UserId });
const LAST_ADMIN = "Nobody would be left who can let others in: make another administrator first.";

export const changeUser = action(ChangeUser, async (actor, input) => {
  const outcome = await change(actor, input);
  if (outcome.ok) {
    revalidatePath(paths.user(input.userId));
    return done("Saved. It holds from their next click on.");
  }
  switch (outcome.problem) {
    case "changed-meanwhile":
      return refused("Somebody else has changed this user meanwhile. Load the page again.");
    case "last-admin":
      return refused(LAST_ADMIN);
    default:
      return invalid({ person: PERSON_PROBLEMS[outcome.problem] });
  }
});

export const disableUser = action(OneUser, async (actor, { userId }) => {
  const outcome = await disable(actor, userId);
  if (!outcome.ok) return refused(LAST_ADMIN);
  revalidatePath(paths.user(userId));
  return done("Shut out everywhere.");
});

export const enableUser = action(OneUser, async (actor, { userId }) => {
  await enable(actor, userId);
  revalidatePath(paths.user(userId));
  return done("May sign in again.");
});

export const issueLink = action(OneUser, async (actor, { userId }) => {
  const { secret } = await issue(actor, userId);
  return {
    status: "done",
    message: "Send them this link. It works once; earlier ones no longer do.",
    secret: `${publicOrigin()}${paths.invitation(secret)}`,
  };
});

export const endAllSessions = action(OneUser, async (actor, { userId }) => {
  await endSessionsOf(actor, userId);
  revalidatePath(paths.user(userId));
  return done("Signed out everywhere.");
});

export const endOneSession = action(z.object({ sessionId: SessionId }), async (actor, input) => {
  await endSession(actor, input.sessionId);
  revalidatePath(paths.users(), "layout");
  return done();
});
