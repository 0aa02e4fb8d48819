import "server-only";
import type { ReactNode } from "react";
import type { Opened } from "@/app/_server/open-page";
import type { PageTable } from "@/app/_server/table-file";
import type { Column } from "@/components/table/column";
import { ACTIONS } from "@/components/table/vocabulary";
import { now } from "@/db/clock";
import { teamPlacesFor } from "@/db/queries/teams";
import { wallLinksFor } from "@/db/queries/wall-links";
import { auditorLinkState } from "@/lib/auditor-link/state";
import { linkStateText } from "@/lib/format/auditor-link";
import { instantText } from "@/lib/format/instant";
import type { AuditorLinkId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";

export type WallLine = {
  id: AuditorLinkId;
  label: string;
  team: string;
  isOpen: boolean;
  stands: string;
  proof: Proof;
  made: string;
  madeBy: string;
  actions: ReactNode;
};

export const WALL_COLUMNS: Column<WallLine>[] = [
  { kind: "text", key: "label", header: "Where", names: true },
  { kind: "text", key: "stands", header: "State" },
  { kind: "text", key: "team", header: "Team" },
  { kind: "proof", key: "proof", header: "Proof at least" },
  { kind: "text", key: "made", header: "Made" },
  { kind: "text", key: "madeBy", header: "Made by" },
  ACTIONS,
];

/** The walls of the team that the address names, and of those below it. */
export async function wallsTable(opened: Opened): Promise<PageTable<WallLine> | null> {
  const rows = await wallLines(opened);
  return rows && { name: "Wall links", columns: WALL_COLUMNS, rows };
}

/** The same in words, the newest first. Null without a team. */
export async function wallLines({ actor, view, organisation }: Opened): Promise<WallLine[] | null> {
  const { teamId } = view;
  if (teamId === null) return null;
  const [links, teams] = await Promise.all([wallLinksFor(actor, { teamId }), teamPlacesFor(actor)]);
  const paths = new Map(teams.map(({ id, path }) => [id, path]));
  const at = now();
  return links.map((link): WallLine => {
    const { id, label, proof, madeBy, createdAt } = link;
    const state = auditorLinkState(link, at);
    return {
      ...{ id, label, proof, madeBy, isOpen: state === "open", actions: null },
      team: paths.get(link.teamId) ?? "",
      stands: linkStateText(state, link, organisation.zone),
      made: instantText(createdAt, organisation.zone),
    };
  });
}
