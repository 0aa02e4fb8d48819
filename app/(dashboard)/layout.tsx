import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { organisation } from "@/app/_server/today";
import { Said } from "@/components/form/said";
import { Frame, type NavGroup } from "@/components/frame/frame";
import type { NavEntry } from "@/components/frame/nav-link";
import { PrintNote } from "@/components/frame/print-note";
import { parseTheme, THEME_COOKIE } from "@/components/frame/theme";
import { Button } from "@/components/ui/button";
import { unreadReminders } from "@/db/queries/reminders";
import { type Actor, can, type Permission } from "@/lib/access";
import { ACCESS_WORDS } from "@/lib/format/access";
import { countText } from "@/lib/format/count";
import { takeBatchBack } from "./batches/actions";

type Entry = NavEntry & { readonly permission: Permission };

const READ = "organisation.read";

const NAVIGATION: readonly { title?: string; entries: readonly Entry[] }[] = [
  {
    entries: [
      { href: paths.overview(), label: "Overview", permission: READ },
      { href: paths.teams(), label: "Teams", permission: READ },
      { href: paths.people(), label: "People", permission: READ },
    ],
  },
  {
    title: "Plan",
    entries: [
      { href: paths.roles(), label: "Roles", permission: READ },
      { href: paths.competencies(), label: "Competencies", permission: READ },
      { href: paths.credentials(), label: "Credentials", permission: READ },
      { href: paths.badges(), label: "Badges", permission: READ },
    ],
  },
  {
    title: "Assure",
    entries: [
      { href: paths.compliance(), label: "Compliance", permission: READ },
      { href: paths.requirements(), label: "Requirements", permission: READ },
      { href: paths.batches(), label: "Batches", permission: READ },
      { href: paths.audit(), label: "Audit log", permission: "audit.read" },
    ],
  },
  {
    title: "Data",
    entries: [
      { href: paths.imports(), label: "Imports", permission: "import.write" },
      { href: paths.account(), label: "Settings", permission: "self.read" },
    ],
  },
];

/** The frame around every page. What it leaves out is not thereby forbidden: pages check for themselves. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const [actor, jar] = await Promise.all([requireActor(), cookies()]);
  const [{ name, zone }, unread] = await Promise.all([organisation(actor), unreadReminders(actor)]);
  return (
    <Frame
      groups={groupsFor(actor, unread)}
      user={{ name: actor.name, access: ACCESS_WORDS[actor.access], href: paths.account() }}
      theme={parseTheme(jar.get(THEME_COOKIE)?.value)}
      {...(can(actor, READ) && { searchAction: paths.people() })}
      printNote={<PrintNote organisation={name} zone={zone} by={actor.name} />}
      signOut={<SignOut />}
    >
      <Said takeBack={takeBatchBack}>{children}</Said>
    </Frame>
  );
}

function SignOut() {
  return (
    <form action={paths.signOut()} method="post">
      <Button type="submit" look="quiet">
        Sign out
      </Button>
    </form>
  );
}

function groupsFor(actor: Actor, unread: number): NavGroup[] {
  const [first, ...groups] = NAVIGATION.map(({ title, entries }) => ({
    ...(title && { title }),
    entries: entries.filter((entry) => can(actor, entry.permission)),
  }));
  const own: NavEntry[] = [
    ...(actor.personId ? [{ href: paths.person(actor.personId), label: "My record" }] : []),
    {
      href: paths.reminders(),
      label: "Reminders",
      ...(unread > 0 && { note: `${countText(unread)} new` }),
    },
  ];
  return [{ entries: [...(first?.entries ?? []), ...own] }, ...groups];
}
