import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { PERSON } from "@/components/table/vocabulary";
import { type BadgeFilter, type BadgeRow, badgesFor } from "@/db/queries/badges";
import { type Day, dayInZone } from "@/lib/calendar";
import type { ShownBadgeState } from "@/lib/format/badge-parts";

type BadgeLine = {
  id: string;
  badge: Linked;
  issuer: string | null;
  person: Linked;
  state: ShownBadgeState;
  record: Linked;
  checkedOn: Day;
  receivedOn: Day;
  place: string;
};

const COLUMNS: Column<BadgeLine>[] = [
  { kind: "link", key: "badge", header: "Badge" },
  { kind: "badge", key: "state", header: "State" },
  { ...PERSON, header: "Whose", names: true },
  { kind: "text", key: "issuer", header: "Issuer" },
  { kind: "link", key: "record", header: "On record" },
  { kind: "day", key: "checkedOn", header: "Checked" },
  { kind: "day", key: "receivedOn", header: "Received", hidden: true },
  { kind: "text", key: "place", header: "File", hidden: true },
];

/** Which badges a reader may ask for, and what each selection is called. */
export const SELECTIONS = {
  unclaimed: { label: "Unclaimed", filter: { place: "unclaimed" } },
  waiting: { label: "Waiting", filter: { place: "waiting" } },
  unverified: { label: "Not verified", filter: { isUnverified: true } },
} as const satisfies Record<string, { readonly label: string; readonly filter: BadgeFilter }>;

const Selection = z.enum(["unclaimed", "waiting", "unverified"]);
export type Selection = z.output<typeof Selection>;

/** Which selection the address asks for; null for all of them. */
export function selectionIn(read: Reader): Selection | null {
  return read("show", Selection, null, "");
}

/** The badges of everybody in reach, what came last first; `limit` for no more than so many. */
export async function badgesTable(
  { actor, organisation, carried }: Opened,
  read: Reader,
  limit?: number,
): Promise<PageTable<BadgeLine>> {
  const selection = selectionIn(read);
  const filter: BadgeFilter = selection ? SELECTIONS[selection].filter : {};
  const badges = await badgesFor(actor, { ...filter, ...(limit !== undefined && { limit }) });
  return {
    name: "Badges",
    columns: COLUMNS,
    rows: badges.map((badge) => lineOf(badge, organisation.zone, carried)),
    about: [["Which", selection ? SELECTIONS[selection].label.toLowerCase() : "all"]],
  };
}

function lineOf(badge: BadgeRow, zone: string, carried: Search): BadgeLine {
  const { id, name, standard, personId, personName } = badge;
  return {
    id,
    badge: { text: name, href: paths.badge(id, carried), note: standardText(standard) },
    issuer: badge.issuerName ?? badge.issuer,
    person: personId
      ? { text: personName ?? "", href: paths.person(personId, carried) }
      : { text: "unclaimed" },
    state: { state: badge.state, currency: badge.verdicts.currency.verdict },
    record: recordOf(badge, carried),
    checkedOn: dayInZone(badge.checkedAt, zone),
    receivedOn: dayInZone(badge.receivedAt, zone),
    place: badge.place,
  };
}

export function standardText(standard: BadgeRow["standard"]): string {
  return standard === "legacy" ? "before Open Badges 2.0" : `Open Badges ${standard}`;
}

function recordOf({ personId, awardId, credential }: BadgeRow, carried: Search): Linked {
  if (personId === null) return { text: "nobody’s yet" };
  if (awardId === null || credential === null) return { text: "waiting" };
  return { text: credential.name, href: paths.award(personId, awardId, carried) };
}
