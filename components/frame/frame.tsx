import type { ReactNode } from "react";
import { Palette, type PaletteProps } from "@/components/search/palette";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Brand } from "./brand";
import { Menu } from "./menu";
import { type NavEntry, NavLink } from "./nav-link";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

/** Entries that belong together; the first group needs no title. */
export type NavGroup = { readonly title?: string; readonly entries: readonly NavEntry[] };

export type FrameProps = {
  /** What this reader may open. Which that is, the page's layout decides. */
  groups: readonly NavGroup[];
  /** Who is signed in; the name leads to their own settings. */
  user: { name: string; access: string; href: string };
  theme: Theme;
  search: PaletteProps;
  /** Stands on paper only. */
  printNote?: ReactNode;
  /** The form that signs out. */
  signOut?: ReactNode;
  children: ReactNode;
};

/** Around every page: the navigation, who is signed in, and the page itself. */
export function Frame(props: FrameProps) {
  const { groups, user, theme, search, printNote, signOut, children } = props;
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="sr-only z-50 rounded-control bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the page
      </a>
      <Menu brand={<Brand />} search={<Palette {...search} />}>
        <nav aria-label="Main" className="grid gap-0.5">
          {groups.map(({ title, entries }) => (
            <NavSection key={title ?? ""} title={title} entries={entries} />
          ))}
        </nav>
        <div className="mt-auto grid grid-cols-[minmax(0,1fr)] gap-2 px-2 pt-6">
          <Link
            href={user.href}
            className="flex items-center gap-2 rounded-control hover:underline"
          >
            <Avatar name={user.name} />
            <span className="min-w-0">
              <span className="block truncate">{user.name}</span>
              <span className="block truncate text-tiny text-ink-3">{user.access}</span>
            </span>
          </Link>
          <div className="flex items-center justify-between gap-2">
            <ThemeSwitch theme={theme} />
            {signOut}
          </div>
        </div>
      </Menu>
      <main
        id="content"
        tabIndex={-1}
        className="min-w-0 px-6 pt-4.5 pb-10 outline-none max-sm:px-3 print:p-0"
      >
        {printNote}
        {children}
      </main>
    </div>
  );
}

function NavSection({
  title,
  entries,
}: {
  title: string | undefined;
  entries: readonly NavEntry[];
}) {
  if (entries.length === 0) return null;
  return (
    <>
      {title && <h2 className="px-2 pt-3.5 pb-1 text-[0.6875rem] text-ink-3">{title}</h2>}
      <ul className="grid gap-0.5">
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavLink entry={entry} />
          </li>
        ))}
      </ul>
    </>
  );
}
