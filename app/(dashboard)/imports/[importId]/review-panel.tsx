import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { ColumnForm } from "@/components/import/column-form";
import { Decision } from "@/components/import/decision";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { ImportAnswer, ImportReview } from "@/lib/import/import-answer";
import { FIELDS } from "@/lib/import/kinds/kinds";
import { chooseColumn, chooseOrder, decide } from "./actions";
import { nextQuestion } from "./questions";

type ReviewPanelProps = { actor: Actor; answer: ImportAnswer; today: Day; children: ReactNode };

const ORDER_WORDS = {
  dmy: "day, month, year",
  mdy: "month, day, year",
  ymd: "year, month, day",
} as const;

/** What can still be decided about a draft, beside its rows; only the rows for any other import. */
export async function ReviewPanel({ actor, answer, today, children }: ReviewPanelProps) {
  const { review } = answer;
  if (!review) return children;
  const question = await nextQuestion(actor, review, today);
  return (
    <div className="grid items-start gap-3.5 xl:grid-cols-[2.4fr_1fr]">
      <div className="grid min-w-0 gap-3.5">
        <FileNotes review={review} />
        {children}
      </div>
      <div className="grid gap-3.5">
        <Dates answer={answer} review={review} />
        {question && (
          <Decision key={question.value} {...question} action={decide} importId={answer.id} />
        )}
        <Columns answer={answer} review={review} />
      </div>
    </div>
  );
}

function FileNotes({ review }: { review: ImportReview }) {
  const { extra, missing } = review.columns;
  return (
    <>
      {missing.length > 0 && (
        <Notice look="problem" title={`No column was found for: ${missing.join(", ")}.`}>
          Say below which column of the file it is.
        </Notice>
      )}
      {extra.length > 0 && (
        <Notice title="Columns that are not imported">{extra.join(", ")}</Notice>
      )}
      {review.notes.length > 0 && (
        <p className="text-tiny text-ink-3">{review.notes.map((note) => note.message).join(" ")}</p>
      )}
    </>
  );
}

/** Asked where the whole column leaves it open; never guessed. */
function Dates({ answer, review }: { answer: ImportAnswer; review: ImportReview }) {
  const { dates, settings } = review;
  if (dates.kind === "certain" || settings.dateOrder) return null;
  return (
    <Card title="How are dates written?">
      <p className="mb-2 text-ink-2">
        “{dates.example}” can be read in more than one way, and nothing in the file settles it.
      </p>
      <div className="flex flex-wrap gap-2">
        {dates.orders.map((order) => (
          <ActionForm
            key={order}
            action={chooseOrder}
            submit={ORDER_WORDS[order]}
            look="plain"
            layout="row"
            hidden={{ importId: answer.id, order }}
          />
        ))}
      </div>
    </Card>
  );
}

function Columns({ answer, review }: { answer: ImportAnswer; review: ImportReview }) {
  const fields = FIELDS[answer.kind].map(({ name, isRequired }) => ({
    name,
    isRequired,
    header: review.settings.columns[name] ?? review.columns.headers[name]?.[0] ?? "",
  }));
  return (
    <Card title="Columns" note={review.title}>
      <details open={review.columns.missing.length > 0}>
        <summary className="cursor-pointer text-small text-ink-2">
          Which column of the file is what
        </summary>
        <div className="mt-3">
          <ColumnForm
            action={chooseColumn}
            importId={answer.id}
            fields={fields}
            headers={review.headers}
          />
        </div>
      </details>
    </Card>
  );
}
