import type { ReactNode } from "react";
import { paths } from "@/app/_server/paths";
import { ActionForm } from "@/components/form/action-form";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { ACTIONS } from "@/components/table/vocabulary";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/link";
import { revokeAuditorLink } from "./actions";
import type { LinkLine } from "./links";

type Row = Omit<LinkLine, "viewed"> & { viewed: ReactNode; actions: ReactNode };

const COLUMNS: Column<Row>[] = [
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

/** The links that were made. Their addresses were shown once. */
export function LinkTable({ lines }: { lines: readonly LinkLine[] }) {
  const rows = lines.map((line): Row => {
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
      columns={COLUMNS}
      rows={rows}
      noun={["link", "links"]}
      empty={
        <EmptyState title="No link was made.">
          Whoever is given one sees a sample of people and what proves how they stand, until it
          ends, without signing in.
        </EmptyState>
      }
    />
  );
}
