import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { UploadForm } from "@/components/import/upload-form";
import type { Column, Linked } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { importsFor } from "@/db/queries/imports";
import { countOf } from "@/lib/format/count";
import { IMPORT_KINDS } from "@/lib/import/import";
import { KIND_TITLES, STATE_WORDS } from "./words";

export const metadata = { title: "Imports" };

type Row = {
  id: string;
  file: Linked;
  kind: string;
  state: string;
  created: number;
  changed: number;
  rejected: number;
  at: string;
};

const COLUMNS: Column<Row>[] = [
  { kind: "link", key: "file", header: "File" },
  { kind: "text", key: "kind", header: "Holds" },
  { kind: "text", key: "state", header: "State" },
  { kind: "number", key: "created", header: "New" },
  { kind: "number", key: "changed", header: "Changed" },
  { kind: "number", key: "rejected", header: "Left out" },
  { kind: "text", key: "at", header: "Uploaded" },
];

const MOST = 200;
const KINDS = [
  { value: "auto", label: "Find out from its columns" },
  ...IMPORT_KINDS.map((kind) => ({ value: kind, label: KIND_TITLES[kind] })),
];

/** Files in: a new one, and what became of the earlier ones. */
export default async function ImportsPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const { actor } = await openPage(searchParams, "import.write");
  const imports = await importsFor(actor, { limit: MOST, after: null });
  const rows = imports.map(
    (one): Row => ({
      id: one.id,
      file: { text: one.fileName, href: paths.import(one.id) },
      kind: KIND_TITLES[one.kind],
      state: STATE_WORDS[one.state],
      created: one.counts?.create ?? 0,
      changed: one.counts?.update ?? 0,
      rejected: (one.counts?.reject ?? 0) + (one.counts?.undecided ?? 0),
      at: one.createdAt.toISOString().slice(0, 10),
    }),
  );
  return (
    <>
      <PageHead title="Imports" sub={countOf(rows.length, "file")} />
      <div className="grid items-start gap-3.5 xl:grid-cols-[22rem_1fr]">
        <Card title="A new file">
          <UploadForm
            kinds={KINDS}
            accept=".csv,.tsv,.txt,.xlsx"
            hint="CSV up to 64 MiB and 250,000 rows, or an Excel workbook (.xlsx) up to 10 MiB."
          />
          <h3 className="mt-4 mb-1 text-small text-ink-3">Templates</h3>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {IMPORT_KINDS.map((kind) => (
              <li key={kind}>
                <a className="underline" href={paths.api(`/templates/${kind}.csv`)} download>
                  {KIND_TITLES[kind]}
                </a>
              </li>
            ))}
          </ul>
        </Card>
        <Card title="Earlier files">
          <DataTable
            label="Imports"
            columns={COLUMNS}
            rows={rows}
            noun={["file", "files"]}
            toolbar="none"
            empty={
              <EmptyState title="No file was imported yet.">
                People first, then what they hold.
              </EmptyState>
            }
          />
        </Card>
      </div>
    </>
  );
}
