import "server-only";
import { paths } from "@/app/_server/paths";
import type { Tab } from "@/components/ui/tabs";
import { type Actor, can, type Permission } from "@/lib/access";

const TABS: readonly (Tab & { readonly permission: Permission })[] = [
  { href: paths.account(), label: "My account", permission: "self.read" },
  { href: paths.calendarFeeds(), label: "Calendar feeds", permission: "self.read" },
  { href: paths.tokens(), label: "Tokens", permission: "token.write" },
  { href: paths.users(), label: "Users", permission: "user.manage" },
  { href: paths.organisation(), label: "Organisation", permission: "settings.write" },
  { href: paths.badgeSettings(), label: "Badges", permission: "settings.write" },
  { href: paths.reminderSettings(), label: "Reminders", permission: "settings.write" },
  { href: paths.accesses(), label: "What each access may do", permission: "self.read" },
];

/** The pages of the settings that this actor may open. */
export function settingsFor(actor: Actor): Tab[] {
  return TABS.filter((tab) => can(actor, tab.permission));
}
