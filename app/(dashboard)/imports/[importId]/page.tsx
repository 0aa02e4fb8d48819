import { notFound } from "next/navigation";
import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { previewImport } from "@/db/commands/import/preview-import";
import { countOf, countText } from "@/lib/format/count";
import { ImportId } from "@/lib/ids";
import { ROW_OUTCOMES } from "@/lib/import/import";
import { KIND_TITLES, OUTCOME_WORDS, STATE_WORDS } from "../words";
import { ImportActions } from "./import-actions";
import { rowColumns, rowLines } from "./review";
import { ReviewPanel } from "./review-panel";

export const metadata = { title: "Import" };

type Props = { params: Promise<{ importId: string }>; searchParams: Promise<RawSearch> };

/** What a file would do, row by row, before anything is saved; afterwards, what it did. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { actor, asked } = await openPage(searchParams, "import.write");
  const id = ImportId.safeParse((await params).importId);
  if (!id.success) notFound();
  const read = await previewImport(actor, id.data);
  if (!read.ok) {
    return (
      <Notice look="problem" title={read.problem.message}>
        {read.problem.hint}
      </Notice>
    );
  }
  const answer = read.value;
  const outcome = readerOf(await searchParams, [])("rows", z.enum(ROW_OUTCOMES), null, "");
  const rows = rowLines(answer, outcome);
  const total = Object.values(answer.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHead
        title={answer.state === "draft" ? "Review before anything is saved" : answer.fileName}
        crumbs={[{ label: "Imports", href: paths.imports() }, { label: answer.fileName }]}
        sub={`${countOf(total, "row")} · ${KIND_TITLES[answer.kind]} · ${STATE_WORDS[answer.state]}`}
        actions={<ImportActions answer={answer} />}
      />
      <div className="mb-3">
        <ChipRow label="Rows">
          <ChipLink href={paths.import(answer.id)} on={outcome === null}>
            All {countText(total)}
          </ChipLink>
          {ROW_OUTCOMES.map((one) => (
            <ChipLink key={one} href={paths.import(answer.id, { rows: one })} on={outcome === one}>
              {countText(answer.counts[one])} {OUTCOME_WORDS[one]}
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <ReviewPanel actor={actor} answer={answer} today={asked.today}>
        <Card title="Rows">
          <DataTable
            label="Rows of the file"
            columns={rowColumns(answer)}
            rows={rows}
            noun={["row", "rows"]}
            empty={<EmptyState title="There is no such row in this file." />}
          />
        </Card>
      </ReviewPanel>
    </>
  );
}
