"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction, refused } from "@/app/_server/action";
import { signIn as signBrowserIn } from "@/app/_server/auth";
import { safeReturnPath } from "@/app/_server/door/return-path";
import { SignIn } from "@/lib/user/sign-in";

const WORDS = {
  wrong: "The e-mail address or the password is not right.",
  "too-many": "Too many tries. Wait a quarter of an hour, or ask an administrator for a new link.",
};

export const signIn = publicAction(
  SignIn.extend({ returnTo: z.string().max(2000).default("/") }),
  async ({ returnTo, ...credentials }) => {
    const outcome = await signBrowserIn(credentials);
    if (outcome.ok) redirect(safeReturnPath(returnTo));
    return refused(WORDS[outcome.problem]);
  },
);
