import { z } from "zod";
import { LONGEST_PASSWORD, NewPassword } from "./password";

/** By a link: an invitation, or one that an administrator made for somebody who forgot theirs. */
export const ChoosePassword = z.object({ secret: z.string().max(200), password: NewPassword });
export type ChoosePassword = z.output<typeof ChoosePassword>;

/** One's own, while signed in. */
export const ChangePassword = z.object({
  currentPassword: z.string().min(1, "Give your present password.").max(LONGEST_PASSWORD),
  password: NewPassword,
});
export type ChangePassword = z.output<typeof ChangePassword>;
