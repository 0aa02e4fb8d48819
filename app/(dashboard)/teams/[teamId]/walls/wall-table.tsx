import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { ACTIONS } from "@/components/table/vocabulary";
import { EmptyState } from "@/components/ui/empty-state";
import type { TeamPlace } from "@/db/queries/teams";
import type { WallLink } from "@/db/queries/wall-links";
import { auditorLinkState } from "@/lib/auditor-link/state";
import { LINK_STATE_WORDS } from "@/lib/format/auditor-link";
import { instantText } from "@/lib/format/instant";
import { PROOF_WORDS } from "@/lib/format/proof";
import type { TeamId } from "@/lib/ids";
import { revokeWallLink } from "./actions";

type Row = {
  id: string;
  label: string;
  team: string;
  stands: string;
  proof: string;
  made: string;
  madeBy: string;
  actions: ReactNode;
};

const COLUMNS: Column<Row>[] = [
  { kind: "text", key: "label", header: "Where", names: true },
  { kind: "text", key: "stands", header: "State" },
  { kind: "text", key: "team", header: "Team" },
  { kind: "text", key: "proof", header: "Proof at least" },
  { kind: "text", key: "made", header: "Made" },
  { kind: "text", key: "madeBy", header: "Made by" },
  ACTIONS,
];

export type WallTableProps = {
  teamId: TeamId;
  links: readonly WallLink[];
  teams: readonly TeamPlace[];
  zone: string;
  now: Date;
};

/** The walls of a team and of those below it. Their addresses were shown once. */
export function WallTable({ teamId, links, teams, zone, now }: WallTableProps) {
  const paths = new Map(teams.map(({ id, path }) => [id, path]));
  const rows = links.map((link): Row => {
    const { id, label, proof, madeBy, createdAt, endsAt, revokedAt } = link;
    const state = auditorLinkState(link, now);
    return {
      ...{ id, label, madeBy, proof: PROOF_WORDS[proof].words },
      team: paths.get(link.teamId) ?? "",
      stands: `${LINK_STATE_WORDS[state]} ${instantText(revokedAt ?? endsAt, zone)}`,
      made: instantText(createdAt, zone),
      actions: state === "open" && (
        <ActionForm
          action={revokeWallLink}
          submit="Revoke"
          look="danger"
          layout="row"
          hidden={{ linkId: id, teamId }}
        />
      ),
    };
  });
  return (
    <DataTable
      label="Wall links"
      columns={COLUMNS}
      rows={rows}
      noun={["link", "links"]}
      empty={
        <EmptyState title="No wall shows this team.">
          A screen that is given an address shows the team by initials, without signing in, and
          keeps up by itself.
        </EmptyState>
      }
    />
  );
}
