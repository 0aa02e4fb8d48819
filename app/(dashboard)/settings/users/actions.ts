"use server";

import { revalidatePath } from "next/cache";
import { action, invalid } from "@/app/_server/action";
import { publicOrigin } from "@/app/_server/door/origin";
import { paths } from "@/app/_server/paths";
import { inviteUser as invite } from "@/db/commands/user/invite-user";
import { InviteUser } from "@/lib/user/admission";
import { PERSON_PROBLEMS } from "./person-problems";

export const inviteUser = action(InviteUser, async (actor, input) => {
  const outcome = await invite(actor, input);
  if (!outcome.ok) {
    return outcome.problem === "email-taken"
      ? invalid({ email: "This address has a login already." })
      : invalid({ person: PERSON_PROBLEMS[outcome.problem] });
  }
  revalidatePath(paths.users());
  return {
    status: "done",
    message: `Send this link to ${input.name}. It works once, for three days.`,
    secret: `${publicOrigin()}${paths.invitation(outcome.value.secret)}`,
  };
});
