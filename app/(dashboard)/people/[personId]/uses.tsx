import { seen } from "@/app/_server/seen";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { Fact, FactList } from "@/components/ui/fact-list";
import { type Actor, can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { dayText, isoDay } from "@/lib/format/day";
import type { PersonId } from "@/lib/ids";
import { addUse, dropUse } from "./actions";
import type { PersonRecord } from "./record";

type UsesProps = { actor: Actor; personId: PersonId; today: Day; record: PersonRecord };

/** When they used what in their work: it shows no level, and keeps what is shown from going stale. */
export function Uses({ actor, personId, today, record }: UsesProps) {
  return (
    <div className="grid min-w-0 justify-items-start gap-1.5">
      <div className="w-full">
        <FactList title="Used in work" none="Nobody has said what they use.">
          {record.uses.map((row) => (
            <Fact key={row.id} name={row.name} about={aboutUse(row)} note={row.note}>
              {row.isRemovable && (
                <FormDialog
                  trigger="Remove"
                  look="quiet"
                  label={`Remove use of ${row.name} on ${dayText(row.usedOn)}`}
                  title={`${row.name}, used on ${dayText(row.usedOn)}`}
                  description="For what was entered by mistake: it will keep nothing fresh."
                  action={dropUse}
                  submit="Remove"
                  submitLook="danger"
                  hidden={seen(row)}
                />
              )}
            </Fact>
          ))}
        </FactList>
      </div>
      {can(actor, "assessment.write") && (
        <FormDialog
          trigger="Record a use"
          look="plain"
          title="Used in work"
          description="It shows no level: it keeps what is shown from going stale."
          action={addUse}
          submit="Record use"
          hidden={{ personId }}
        >
          <SelectField
            label="Competency"
            name="competencyId"
            empty="Choose…"
            options={record.competencies}
          />
          <TextField label="On" name="usedOn" type="date" defaultValue={isoDay(today)} />
          <TextareaField label="Note" name="note" optional hint="What it was for." />
        </FormDialog>
      )}
    </div>
  );
}

function aboutUse({ usedOn, confirmedBy }: PersonRecord["uses"][number]): string {
  return `${dayText(usedOn)}, ${confirmedBy === null ? "says so themselves" : `confirmed by ${confirmedBy}`}`;
}
