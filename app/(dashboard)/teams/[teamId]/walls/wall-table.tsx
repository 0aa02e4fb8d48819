import { ActionForm } from "@/components/form/action-form";
import { DataTable } from "@/components/table/data-table";
import type { TableFiles } from "@/components/table/file-links";
import { EmptyState } from "@/components/ui/empty-state";
import type { TeamId } from "@/lib/ids";
import { revokeWallLink } from "./actions";
import { WALL_COLUMNS, type WallLine } from "./walls";

export type WallTableProps = {
  teamId: TeamId;
  lines: readonly WallLine[];
  files: TableFiles | null;
};

/** The walls of a team and of those below it. Their addresses were shown once. */
export function WallTable({ teamId, lines, files }: WallTableProps) {
  const rows = lines.map(
    (line): WallLine => ({
      ...line,
      actions: line.isOpen && (
        <ActionForm
          action={revokeWallLink}
          submit="Revoke"
          look="danger"
          layout="row"
          hidden={{ linkId: line.id, teamId }}
        />
      ),
    }),
  );
  return (
    <DataTable
      label="Wall links"
      columns={WALL_COLUMNS}
      rows={rows}
      noun={["link", "links"]}
      files={files}
      empty={
        <EmptyState title="No wall shows this team.">
          A screen that is given an address shows the team by initials, without signing in, and
          keeps up by itself.
        </EmptyState>
      }
    />
  );
}
