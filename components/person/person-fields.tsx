import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import type { Day } from "@/lib/calendar";
import { isoDay } from "@/lib/format/day";

export type PersonFieldsProps = {
  name?: string;
  externalId?: string | null;
  employment?: string;
  joinedOn: Day | null;
  /** The primary one first. */
  emails?: readonly string[];
};

const EMPLOYMENTS = [
  { value: "employee", label: "Employee" },
  { value: "contractor", label: "Contractor" },
];

/** Who somebody is: the same fields whether they are new or known. */
export function PersonFields(props: PersonFieldsProps) {
  const { name = "", externalId, employment = "employee", joinedOn, emails = [] } = props;
  return (
    <>
      <TextField label="Name" name="name" autoComplete="off" defaultValue={name} />
      <TextareaField
        label="E-mail addresses"
        name="emails"
        rows={2}
        optional
        hint="One on each line, the primary one first. Imports find the person by any of them."
        defaultValue={emails.join("\n")}
      />
      <TextField
        label="Number"
        name="externalId"
        optional
        hint="The organisation’s own number for the person."
        defaultValue={externalId ?? ""}
      />
      <SelectField
        label="Employment"
        name="employment"
        options={EMPLOYMENTS}
        defaultValue={employment}
      />
      <TextField
        label="First day"
        name="joinedOn"
        type="date"
        optional
        defaultValue={isoDay(joinedOn)}
      />
    </>
  );
}
