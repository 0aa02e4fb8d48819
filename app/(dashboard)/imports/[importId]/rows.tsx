import { paths } from "@/app/_server/paths";
import { RowTable } from "@/components/import/row-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { importInputOf } from "@/db/queries/import-input";
import type { Actor } from "@/lib/access";
import { countText } from "@/lib/format/count";
import type { RowOutcome } from "@/lib/import/import";
import type { ImportAnswer } from "@/lib/import/import-answer";
import { OUTCOME_WORDS } from "../words";
import { shownRows } from "./shown-rows";

type RowsProps = {
  actor: Actor;
  answer: ImportAnswer;
  outcome: RowOutcome | null;
  page: number;
};

/** One page of the file's rows, all of them or those with one outcome. */
export async function Rows({ actor, answer, outcome, page }: RowsProps) {
  const { id, state, review } = answer;
  const hasFile = state !== "discarded";
  const input = review ?? (hasFile ? await importInputOf(actor, id) : null);
  const { fields, rows, pages } = shownRows(answer, input, { outcome, page });
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
