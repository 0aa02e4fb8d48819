import { paths } from "@/app/_server/paths";
import { RowTable } from "@/components/import/row-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { importReviewOf } from "@/db/queries/import-answer";
import { importRowsOf } from "@/db/queries/import-rows";
import type { Actor } from "@/lib/access";
import { countText } from "@/lib/format/count";
import { ROW_OUTCOMES, type RowOutcome } from "@/lib/import/import";
import type { ImportHead } from "@/lib/import/import-answer";
import { OUTCOME_WORDS } from "../words";
import { shownRows } from "./shown-rows";

type RowsProps = {
  actor: Actor;
  head: ImportHead;
  outcome: RowOutcome | null;
  page: number;
};

const ROWS_ON_PAGE = 100;

/** One page of the file's rows, all of them or those with one outcome. */
export async function Rows({ actor, head, outcome, page }: RowsProps) {
  const { id, kind, state, counts } = head;
  const outcomes: readonly RowOutcome[] = outcome === null ? ROW_OUTCOMES : [outcome];
  const total = outcomes.reduce((sum, one) => sum + counts[one], 0);
  const pages = Math.max(1, Math.ceil(total / ROWS_ON_PAGE));
  const start = (page - 1) * ROWS_ON_PAGE;
  const review = head.review ?? (await importReviewOf(actor, id));
  const found = await importRowsOf(actor, id, { outcomes, start, count: ROWS_ON_PAGE });
  const { fields, rows } = shownRows(kind, review, found);
  const to = (next: number) => paths.import(id, { rows: outcome, page: next === 1 ? null : next });
  return (
    <Card
      title={outcome === null ? "Rows" : `Rows: ${OUTCOME_WORDS[outcome]}`}
      note={pages > 1 ? `page ${countText(page)} of ${countText(pages)}` : null}
      actions={
        pages > 1 && (
          <>
            {page > 1 && <ButtonLink href={to(page - 1)}>Earlier rows</ButtonLink>}
            {page < pages && <ButtonLink href={to(page + 1)}>Later rows</ButtonLink>}
          </>
        )
      }
    >
      {rows.length > 0 ? (
        <RowTable
          fields={fields}
          rows={rows}
          fate={state === "draft" ? "What will happen" : "What happened"}
        />
      ) : (
        <EmptyState
          title={outcome === null ? "The file has no rows." : "There is no such row in this file."}
        />
      )}
    </Card>
  );
}
