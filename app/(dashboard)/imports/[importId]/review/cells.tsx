import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import type { ImportHead, ImportReview } from "@/lib/import/import-answer";
import { CELL_DAYS } from "@/lib/import/read/cell-rows";
import { DAYS_WORDS } from "../../words";
import { chooseIssue, chooseReading } from "../actions";

type CellsProps = { answer: ImportHead; review: ImportReview };

/** What has to be known of a spreadsheet with a column per credential, and its cells may not say. */
export function Cells({ answer, review }: CellsProps) {
  const { fromCells, settings } = review;
  if (!fromCells) return null;
  return (
    <>
      {fromCells.hasDays && fromCells.days === null && (
        <Card title="What are the days in the cells?">
          <p className="mb-2 text-ink-2">
            They may be the days of issue or the last days, and nothing in the file settles it.
          </p>
          <div className="flex flex-wrap gap-2">
            {CELL_DAYS.map((days) => (
              <ActionForm
                key={days}
                action={chooseReading}
                submit={DAYS_WORDS[days]}
                look="plain"
                layout="row"
                hidden={{ importId: answer.id, days, dateOrder: settings.dateOrder ?? "" }}
              />
            ))}
          </div>
        </Card>
      )}
      <Card title="Where no day of issue is given">
        <p className="mb-2 text-ink-2">
          A tick, or a last day, does not say since when. You can say it once for all of them;
          otherwise these awards are left out.
        </p>
        <ActionForm
          key={settings.fixed.issued_on}
          action={chooseIssue}
          submit="For all of them"
          hidden={{ importId: answer.id }}
        >
          <TextField
            label="Issued on"
            name="issuedOn"
            type="date"
            className="max-w-44"
            required={false}
            defaultValue={settings.fixed.issued_on}
          />
        </ActionForm>
      </Card>
    </>
  );
}
