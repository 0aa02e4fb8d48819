import "server-only";
import { paths } from "@/app/_server/paths";
import type { NavGroup } from "@/components/frame/frame";
import type { NavEntry } from "@/components/frame/nav-link";
import { type Actor, can, type Permission } from "@/lib/access";
import { countText } from "@/lib/format/count";

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
      { href: paths.finder(), label: "Finder", permission: READ },
      { href: paths.roles(), label: "Roles", permission: READ },
      { href: paths.competencies(), label: "Competencies", permission: READ },
      { href: paths.credentials(), label: "Credentials", permission: READ },
      { href: paths.journeys(), label: "Journeys", permission: READ, also: paths.pathways() },
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

/** The ways that this actor may go, in groups; `unread` is how many reminders are new. */
export function navigationFor(actor: Actor, unread = 0): NavGroup[] {
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
