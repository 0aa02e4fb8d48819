"use server";

import { redirect } from "next/navigation";
import { invalid, publicAction, refused } from "@/app/_server/action";
import { signIn } from "@/app/_server/auth";
import { DOORKEEPER } from "@/app/_server/door/doorkeeper";
import { paths } from "@/app/_server/paths";
import { choosePassword as keepPassword } from "@/db/commands/user/choose-password";
import { ChoosePassword } from "@/lib/user/choose-password";
import { GUESSABLE } from "@/lib/user/password";

export const choosePassword = publicAction(ChoosePassword, async (input) => {
  const outcome = await keepPassword(DOORKEEPER, input);
  if (!outcome.ok) {
    return outcome.problem === "guessable"
      ? invalid({ password: GUESSABLE })
      : refused("This link does not work any more. Ask an administrator for another one.");
  }
  await signIn({ email: outcome.value.email, password: input.password });
  redirect(paths.overview());
});
