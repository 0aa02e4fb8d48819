import { paths } from "@/app/_server/paths";
import { PageHead, type PageHeadProps } from "@/components/ui/page-head";
import { type Tab, Tabs } from "@/components/ui/tabs";
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

/** Above each page of the settings: those that this actor may open. */
export function SettingsHead({
  actor,
  current,
  ...head
}: { actor: Actor; current: string } & Partial<PageHeadProps>) {
  return (
    <>
      <PageHead title="Settings" {...head} />
      <Tabs
        label="Settings"
        tabs={TABS.filter((tab) => can(actor, tab.permission))}
        current={current}
      />
    </>
  );
}
