import "server-only";
import type { ReactNode } from "react";
import { newSeed } from "@/app/_server/auditor/new-seed";
import type { Opened } from "@/app/_server/open-page";
import type { PageTable } from "@/app/_server/table-file";
import type { Column } from "@/components/table/column";
import { ACTIONS } from "@/components/table/vocabulary";
import { now } from "@/db/clock";
import { auditorLinksFor } from "@/db/queries/auditor-links";
import { requirementsIn } from "@/db/queries/requirements";
import { teamPlacesFor } from "@/db/queries/teams";
import { auditorLinkState } from "@/lib/auditor-link/state";
import { linkStateText, viewsText } from "@/lib/format/auditor-link";
import { countOf } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { knownAtText } from "@/lib/format/known-at";

export type LinkLine = Awaited<ReturnType<typeof linkLines>>[number];

/** A line as the page draws it. */
export type LinkRow = Omit<LinkLine, "viewed"> & { viewed: ReactNode; actions: ReactNode };

export const LINK_COLUMNS: Column<LinkRow>[] = [
  { kind: "text", key: "label", header: "For", names: true },
  { kind: "text", key: "stands", header: "State" },
  { kind: "node", key: "viewed", header: "Seen" },
  { kind: "text", key: "scope", header: "Whom and what" },
  { kind: "text", key: "asOf", header: "As of" },
  { kind: "text", key: "knownAt", header: "As known" },
  { kind: "text", key: "sample", header: "Sample" },
  { kind: "text", key: "madeBy", header: "Made by" },
  ACTIONS,
];

export async function auditorLinksTable(opened: Opened): Promise<PageTable<LinkRow>> {
  const lines = await linkLines(opened);
  const rows = lines.map((line) => ({ ...line, actions: null }));
  return { name: "Auditor links", columns: LINK_COLUMNS, rows };
}

/** The links that were made, the newest first, in words. */
export async function linkLines({ actor, organisation: { zone } }: Opened) {
  const [links, teams] = await Promise.all([auditorLinksFor(actor), teamPlacesFor(actor)]);
  const paths = new Map(teams.map(({ id, path }) => [id, path]));
  const at = now();
  return links.map((link) => {
    const state = auditorLinkState(link, at);
    const { label, madeBy, teamId, requirementIds, asOf, knownAt, size, seed } = link;
    const team = teamId === null ? "everybody" : (paths.get(teamId) ?? "a team that is gone");
    const asked = requirementIds && countOf(requirementIds.length, "chosen requirement");
    return {
      ...{ id: link.id, label, madeBy, state },
      stands: linkStateText(state, link, zone),
      scope: `${team}, ${asked ?? "all requirements"}`,
      asOf: asOf === null ? "the day of looking" : dayText(asOf),
      knownAt: knownAt === null ? "when looking" : knownAtText(knownAt, zone),
      sample: `${size} by seed ${seed}`,
      viewed: viewsText(link, zone),
    };
  });
}

/** What a new link can be about, and a seed that nobody chose. */
export async function linkChoices({ actor }: Opened) {
  const [teams, requirements] = await Promise.all([teamPlacesFor(actor), requirementsIn(actor)]);
  return {
    teams: [
      { value: "", label: "The whole organisation" },
      ...teams.map(({ id, path }) => ({ value: id as string, label: path })),
    ],
    requirements: requirements.map(({ id, name }) => ({ value: id as string, label: name })),
    seed: newSeed(),
  };
}
