import { TextareaField, TextField } from "@/components/form/fields";
import type { Day } from "@/lib/calendar";
import { isoDay } from "@/lib/format/day";

export type StepFieldsProps = {
  startsOn: Day;
  finishesOn: Day;
  note: string | null;
};

/** When somebody is to earn something, and what there is to say of it. */
export function StepFields({ startsOn, finishesOn, note }: StepFieldsProps) {
  return (
    <>
      <div className="grid gap-3.5 sm:grid-cols-2">
        <TextField label="Begins on" name="startsOn" type="date" defaultValue={isoDay(startsOn)} />
        <TextField
          label="Done by"
          name="finishesOn"
          type="date"
          defaultValue={isoDay(finishesOn)}
        />
      </div>
      <TextareaField
        label="Note"
        name="note"
        rows={2}
        optional
        hint="A course, a place to learn, what it is for."
        defaultValue={note ?? ""}
      />
    </>
  );
}
