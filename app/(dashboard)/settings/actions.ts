"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done, invalid, refused } from "@/app/_server/action";
import { sessionOfCookie } from "@/app/_server/auth";
import { paths } from "@/app/_server/paths";
import { endSession } from "@/db/commands/session/end-session";
import { changePassword as change } from "@/db/commands/user/change-password";
import { SessionId } from "@/lib/ids";
import { ChangePassword } from "@/lib/user/choose-password";
import { GUESSABLE } from "@/lib/user/password";

export const changePassword = action(ChangePassword, async (actor, input) => {
  const outcome = await change(actor, input, await sessionOfCookie());
  if (outcome.ok) {
    revalidatePath(paths.account());
    return done("The password is changed. You are signed out everywhere else.");
  }
  switch (outcome.problem) {
    case "wrong":
      return invalid({ currentPassword: "This is not your present password." });
    case "guessable":
      return invalid({ password: GUESSABLE });
    case "too-many":
      return refused("Too many tries. Wait a quarter of an hour.");
  }
});

export const endOwnSession = action(z.object({ sessionId: SessionId }), async (actor, input) => {
  await endSession(actor, input.sessionId);
  revalidatePath(paths.account());
  return done();
});
