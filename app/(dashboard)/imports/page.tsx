import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { UploadForm } from "@/components/import/upload-form";
import { DataTable } from "@/components/table/data-table";
import { FileLinks } from "@/components/table/file-links";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { openJobs } from "@/db/queries/jobs";
import { countOf } from "@/lib/format/count";
import { IMPORT_KINDS } from "@/lib/import/import";
import { importsTable } from "./imports";
import { OpenWork } from "./open-work";
import { KIND_TITLES, PASTE_HINT, UPLOAD_HINT } from "./words";

export const metadata = { title: "Imports" };

const KINDS = [
  { value: "auto", label: "Find out from its columns" },
  ...IMPORT_KINDS.map((kind) => ({ value: kind, label: KIND_TITLES[kind] })),
];

/** Files in: a new one, and what became of the earlier ones. */
export default async function ImportsPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams, "import.write");
  const { columns, rows } = await importsTable(opened);
  const files = rows.length > 0 && filesOf(opened.actor, "imports", await searchParams);
  return (
    <>
      <PageHead title="Imports" sub={countOf(rows.length, "file")} />
      <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]">
        <Card title="A new file">
          <UploadForm
            address={paths.api("/imports")}
            kinds={KINDS}
            accept=".csv,.tsv,.txt,.xlsx,.json,.zip,.png,.svg,.jws,.jwt,.1ob"
            hint={UPLOAD_HINT}
            pasteHint={PASTE_HINT}
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
        <div className="grid gap-3.5">
          <OpenWork jobs={await openJobs(opened.actor)} />
          <Card title="Earlier files" actions={files && <FileLinks files={files} />}>
            <DataTable
              label="Imports"
              columns={columns}
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
      </div>
    </>
  );
}
