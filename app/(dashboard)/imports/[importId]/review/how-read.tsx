import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import type { ImportHead, ImportReview } from "@/lib/import/import-answer";
import { DELIMITERS, TEXT_ENCODINGS } from "@/lib/import/read/reading";
import { DAYS_WORDS, DELIMITER_WORDS, ENCODING_WORDS, ORDER_WORDS } from "../../words";
import { chooseReading } from "../actions";

const ENCODINGS = TEXT_ENCODINGS.map((value) => ({ value, label: ENCODING_WORDS[value] }));
const SEPARATORS = DELIMITERS.map((value) => ({ value, label: DELIMITER_WORDS[value] }));
const DAYS = Object.entries(DAYS_WORDS).map(([value, label]) => ({ value, label }));
const ORDERS = Object.entries(ORDER_WORDS).map(([value, label]) => ({ value, label }));

const FOUND = { empty: "as found", required: false } as const;

/** What was found out about the file, and how to read it where that is wrong. */
export function HowRead({ answer, review }: { answer: ImportHead; review: ImportReview }) {
  const { settings, sheets, headerLine, fromCells, notes } = review;
  const { reading, dateOrder, sheet } = settings;
  const isText = notes.some(({ code }) => code === "encoding");
  return (
    <Card title="How the file is read">
      <p className="mb-2 text-tiny text-ink-3">{foundWords(review)}</p>
      <details>
        <summary className="cursor-pointer text-small text-ink-2">Read it differently</summary>
        <div className="mt-3">
          <ActionForm
            key={JSON.stringify([sheet, reading, dateOrder])}
            action={chooseReading}
            submit="Read it this way"
            hidden={{ importId: answer.id }}
          >
            {sheets.length > 1 && (
              <SelectField
                label="Table"
                name="sheet"
                options={sheets.map((name) => ({ value: name, label: name }))}
                defaultValue={sheet ?? sheets[0]}
              />
            )}
            {headerLine > 0 && (
              <TextField
                label="Line with the headers"
                name="headerLine"
                type="number"
                min={1}
                required={false}
                placeholder={`as found: ${headerLine}`}
                defaultValue={reading.headerLine ?? undefined}
              />
            )}
            {isText && (
              <>
                <SelectField
                  label="Encoding"
                  name="encoding"
                  options={ENCODINGS}
                  defaultValue={reading.encoding ?? ""}
                  {...FOUND}
                />
                <SelectField
                  label="Cells are separated by"
                  name="delimiter"
                  options={SEPARATORS}
                  defaultValue={reading.delimiter ?? ""}
                  {...FOUND}
                />
              </>
            )}
            <SelectField
              label="Dates"
              name="dateOrder"
              options={ORDERS}
              defaultValue={dateOrder ?? ""}
              {...FOUND}
            />
            {fromCells?.hasDays && (
              <SelectField
                label="Days in the cells are"
                name="days"
                options={DAYS}
                defaultValue={reading.days ?? ""}
                {...FOUND}
              />
            )}
          </ActionForm>
        </div>
      </details>
    </Card>
  );
}

function foundWords(review: ImportReview): string {
  const { settings, sheets, headerLine, dates, fromCells, notes } = review;
  const order = settings.dateOrder ?? (dates.kind === "certain" ? dates.order : null);
  return [
    sheets.length > 1 && `Table: ${settings.sheet ?? sheets[0]}.`,
    headerLine > 0 && `Headers in line ${headerLine}.`,
    order && `Dates: ${ORDER_WORDS[order]}.`,
    fromCells?.days && `Days in the cells are ${DAYS_WORDS[fromCells.days]}.`,
    ...notes.map(({ message }) => message),
  ]
    .filter(Boolean)
    .join(" ");
}
