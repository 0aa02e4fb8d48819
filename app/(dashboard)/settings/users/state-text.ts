import type { UserRow } from "@/db/queries/users";

/** Whether a user can sign in, in a word or two. */
export function stateText({ disabledAt, isInvited }: UserRow): string {
  if (disabledAt) return "shut out";
  return isInvited ? "invited" : "active";
}
