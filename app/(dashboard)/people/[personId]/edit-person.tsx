import { seen } from "@/app/_server/seen";
import { TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { PersonFields } from "@/components/person/person-fields";
import type { PersonRow } from "@/db/queries/people";
import { isoDay } from "@/lib/format/day";
import { savePerson } from "./actions";

/** Who somebody is, and when they leave. */
export function EditPerson({ person }: { person: PersonRow }) {
  return (
    <FormDialog
      trigger="Edit"
      label={`Edit ${person.name}`}
      title={person.name}
      action={savePerson}
      submit="Save"
      hidden={seen(person)}
    >
      <PersonFields {...person} />
      <TextField
        label="Last day"
        name="leftOn"
        type="date"
        optional
        hint="For who leaves. From the day after it nothing is asked of them; what they earned stays on record."
        defaultValue={isoDay(person.leftOn)}
      />
    </FormDialog>
  );
}
