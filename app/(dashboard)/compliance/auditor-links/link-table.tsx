import { paths } from "@/app/_server/paths";
import { ActionForm } from "@/components/form/action-form";
import { DataTable } from "@/components/table/data-table";
import type { TableFiles } from "@/components/table/file-links";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { revokeAuditorLink } from "./actions";
import { LINK_COLUMNS, type LinkLine, type LinkRow } from "./links";

export type LinkTableProps = { lines: readonly LinkLine[]; files: TableFiles | null };

/** The links that were made. Their addresses were shown once. */
export function LinkTable({ lines, files }: LinkTableProps) {
  const rows = lines.map((line): LinkRow => {
    const looks = paths.audit({ entity: "auditor_link_views", words: line.id });
    return {
      ...line,
      viewed: <TextLink href={looks}>{line.viewed}</TextLink>,
      actions: line.state === "open" && (
        <ActionForm
          action={revokeAuditorLink}
          submit="Revoke"
          look="danger"
          layout="row"
          hidden={{ linkId: line.id }}
        />
      ),
    };
  });
  return (
    <DataTable
      label="Auditor links"
      columns={LINK_COLUMNS}
      rows={rows}
      noun={["link", "links"]}
      files={files}
      empty={
        <EmptyState title="No link was made.">
          Whoever is given one sees a sample of people and what proves how they stand, until it
          ends, without signing in.
        </EmptyState>
      }
    />
  );
}
