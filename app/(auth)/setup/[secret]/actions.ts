"use server";

import { redirect } from "next/navigation";
import { invalid, publicAction, refused } from "@/app/_server/action";
import { signIn } from "@/app/_server/auth";
import { DOORKEEPER } from "@/app/_server/door/doorkeeper";
import { paths } from "@/app/_server/paths";
import { setUp as makeFirstAdministrator } from "@/db/commands/user/set-up";
import { GUESSABLE } from "@/lib/user/password";
import { SetUp } from "@/lib/user/set-up";

export const setUp = publicAction(SetUp, async (input) => {
  const outcome = await makeFirstAdministrator(DOORKEEPER, input);
  if (!outcome.ok) {
    return outcome.problem === "guessable"
      ? invalid({ password: GUESSABLE })
      : refused("This link does not work any more. Restart the server for another one.");
  }
  await signIn(input);
  redirect(paths.overview());
});
