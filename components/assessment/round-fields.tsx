import type { Option } from "@/components/form/controls";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import type { Day } from "@/lib/calendar";
import { isoDay } from "@/lib/format/day";

export type RoundFieldsProps = {
  competencies: readonly Option[];
  assessors: readonly Option[];
  start: {
    readonly name: string;
    readonly competencyIds: readonly string[];
    readonly assessors: readonly string[];
    readonly opensOn: Day;
    readonly dueOn: Day;
    readonly note: string | null;
  };
};

/** What a round asks, of whom, and by when. */
export function RoundFields({ competencies, assessors, start }: RoundFieldsProps) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={start.name} />
      <SelectField
        label="Who assesses"
        name="assessors"
        options={assessors}
        multiple
        size={assessors.length}
        defaultValue={start.assessors}
      />
      <SelectField
        label="Competencies"
        name="competencyIds"
        options={competencies}
        multiple
        size={6}
        optional
        hint="None chosen: what the roles of each person ask for."
        defaultValue={start.competencyIds}
      />
      <div className="grid items-start gap-3.5 sm:grid-cols-2">
        <TextField
          label="Opens on"
          name="opensOn"
          type="date"
          defaultValue={isoDay(start.opensOn)}
        />
        <TextField label="Due on" name="dueOn" type="date" defaultValue={isoDay(start.dueOn)} />
      </div>
      <TextareaField
        label="Note"
        name="note"
        rows={2}
        optional
        hint="What those who assess should know."
        defaultValue={start.note ?? ""}
      />
    </>
  );
}
