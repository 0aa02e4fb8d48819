import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { ColumnForm } from "@/components/import/column-form";
import { Decision } from "@/components/import/decision";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { ImportHead, ImportReview } from "@/lib/import/import-answer";
import { FIELDS } from "@/lib/import/kinds/kinds";
import { ORDER_WORDS } from "../../words";
import { chooseColumn, chooseOrder, decide } from "../actions";
import { Cells } from "./cells";
import { HowChecked } from "./how-checked";
import { HowRead } from "./how-read";
import { Owner } from "./owner";
import { nextQuestion } from "./questions";
import { Source } from "./source";
import { Version } from "./version";

type ReviewPanelProps = { actor: Actor; answer: ImportHead; today: Day; children: ReactNode };

type Shown = { answer: ImportHead; review: ImportReview };

/** What can still be decided about a draft, beside its rows; only the rows for any other import. */
export async function ReviewPanel({ actor, answer, today, children }: ReviewPanelProps) {
  const { review } = answer;
  if (!review) return children;
  const { missing, extra } = review.columns;
  if (missing.length > 0) {
    return <MissingColumns actor={actor} answer={answer} review={review} today={today} />;
  }
  const question = await nextQuestion(actor, review, today);
  return (
    <div className="grid items-start gap-3.5 xl:grid-cols-[2.4fr_1fr]">
      <div className="grid min-w-0 gap-3.5">
        {extra.length > 0 && <Notice>Columns that are not imported: {extra.join(", ")}.</Notice>}
        {children}
      </div>
      <div className="grid gap-3.5 max-xl:order-first">
        <Dates answer={answer} review={review} />
        <Cells answer={answer} review={review} />
        <Version importId={answer.id} review={review} />
        {question && (
          <Decision key={question.value} {...question} action={decide} importId={answer.id} />
        )}
        <Owner actor={actor} answer={answer} review={review} today={today} />
        {review.areBadges ? (
          <HowChecked review={review} />
        ) : (
          <>
            <HowRead answer={answer} review={review} />
            <Source answer={answer} review={review} />
            <Columns answer={answer} review={review} />
          </>
        )}
      </div>
    </div>
  );
}

/** Nothing can be said about the rows before somebody has said which column is what. */
function MissingColumns({ actor, today, ...props }: Omit<ReviewPanelProps, "children"> & Shown) {
  const { title, columns, fromCells } = props.review;
  const names = columns.missing.map((name) => name.replaceAll("_", " ")).join(", ");
  return (
    <div className="grid gap-3.5">
      {fromCells ? (
        <Notice look="warning" title={`What the cells say leaves open: ${names}.`}>
          Answer what is asked below; then you are shown what would happen, row by row.
        </Notice>
      ) : (
        <Notice look="problem" title={`No column was found for: ${names}.`}>
          Say below which column of the file it is. It is remembered for files with the same
          headers.
        </Notice>
      )}
      <Owner {...props} actor={actor} today={today} />
      <Cells {...props} />
      <HowRead {...props} />
      <Card title="Which column of the file is what" note={title}>
        <ColumnsOf {...props} />
      </Card>
    </div>
  );
}

/** Asked where the whole column leaves it open; never guessed. */
function Dates({ answer, review }: Shown) {
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

function Columns(props: Shown) {
  return (
    <Card title="Columns" note={props.review.title}>
      <details>
        <summary className="cursor-pointer text-small text-ink-2">
          Which column of the file is what
        </summary>
        <div className="mt-3">
          <ColumnsOf {...props} />
        </div>
      </details>
    </Card>
  );
}

function ColumnsOf({ answer, review }: Shown) {
  const { settings, columns, headers, samples } = review;
  const parts = new Set(FIELDS[answer.kind].flatMap((field) => field.parts));
  const fields = FIELDS[answer.kind].map(({ name, isRequired, inTemplate }) => ({
    ...{ name, isRequired },
    inTemplate: inTemplate || parts.has(name),
    header: settings.columns[name] ?? columns.headers[name]?.[0] ?? "",
  }));
  return (
    <ColumnForm
      action={chooseColumn}
      importId={answer.id}
      chosen={settings.columns}
      fields={fields.filter(({ inTemplate, header }) => inTemplate || header !== "")}
      headers={headers.map((name, index) => ({ name, sample: samples[index] ?? "" }))}
    />
  );
}
