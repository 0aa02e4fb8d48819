import "server-only";
import type { Links } from "@/db/reminders/compose-mail";
import { publicOrigin } from "./door/origin";
import { endPath, paths } from "./paths";

/** Where mails lead: to the public address. */
export function mailLinks(): Links {
  const origin = publicOrigin();
  return {
    reminders: `${origin}${paths.reminders()}`,
    end: (end) => `${origin}${endPath(end)}`,
  };
}
