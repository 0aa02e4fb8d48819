import { z } from "zod";
import { LONGEST_PASSWORD } from "./password";

/** What somebody signs in with. Says nothing about what a good password is: that would tell who has one. */
export const SignIn = z.object({
  email: z.string().trim().toLowerCase().min(1, "Give your e-mail address.").max(254),
  password: z.string().min(1, "Give your password.").max(LONGEST_PASSWORD),
});
export type SignIn = z.output<typeof SignIn>;

/** Failed sign-ins that are let through: to one login from one place, and to one login from anywhere. */
export const TRIES_FROM_ONE_PLACE = { most: 10, minutes: 15 } as const;
export const TRIES_FROM_ANYWHERE = { most: 100, minutes: 60 } as const;
