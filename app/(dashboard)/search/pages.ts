import "server-only";
import type { FoundLine } from "@/components/search/found";
import type { Actor } from "@/lib/access";
import { MOST_OF_KIND } from "@/lib/search/answer";
import { type Found, NameIndex } from "@/lib/search/name-index";
import { navigationFor } from "../navigation";
import { settingsFor } from "../settings/settings";

/** The ways of the navigation and of the settings that the actor may go, each once. */
export function pagesFor(actor: Actor): FoundLine[] {
  const entries = navigationFor(actor).flatMap((group) => group.entries);
  const settings = settingsFor(actor).map((tab) => ({ ...tab, note: "Settings" }));
  const isNew = ({ href }: { href: string }) => entries.every((entry) => entry.href !== href);
  return [...entries, ...settings.filter(isNew)].map(({ href, label, note }) => {
    return { id: href, href, name: label, ...(note && { note }) };
  });
}

export function findPages(pages: readonly FoundLine[], typed: string): Found {
  const names = pages.map(({ id, name, note = "" }) => ({
    id,
    spellings: [name, `Go to ${name}`, `${note} ${name}`],
  }));
  return new NameIndex(names).find(typed, MOST_OF_KIND);
}
