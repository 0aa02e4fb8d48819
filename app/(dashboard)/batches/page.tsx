import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import type { RawSearch } from "@/app/_server/search";
import { seen } from "@/app/_server/seen";
import { FormDialog } from "@/components/form/form-dialog";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { takeBatchBack } from "./actions";
import { BATCH_COLUMNS, type BatchLine, batchLines } from "./batches";

export const metadata = { title: "Batches" };

/** Acts on many rows, and the way to take each of them back. */
export default async function BatchesPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const { actor, organisation } = await openPage(searchParams);
  const lines = await batchLines(actor, organisation.zone);
  return (
    <>
      <PageHead
        title="Batches"
        sub="What was done to many at once. Each can be taken back, and that can be taken back, too."
      />
      <Card>
        <DataTable
          label="Batches"
          columns={BATCH_COLUMNS}
          rows={lines.map((line): BatchLine => ({ ...line, actions: <Undo line={line} /> }))}
          noun={["batch", "batches"]}
          files={filesOf(actor, "batches", await searchParams)}
          empty={
            <EmptyState title="Nothing was done to many at once yet.">
              Select people in their table, or merge two that are one.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}

function Undo({ line }: { line: BatchLine }) {
  if (line.undo === null) return null;
  return (
    <FormDialog
      trigger={`${line.undo}…`}
      label={`${line.undo} ${line.title}`}
      look="quiet"
      title={line.title}
      description="What it made goes, what it changed is as it was. What was edited since stays, and is named."
      action={takeBatchBack}
      submit={line.undo}
      hidden={seen(line)}
    />
  );
}
