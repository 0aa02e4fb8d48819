import { TextareaField, TextField } from "@/components/form/fields";

export type RequirementFieldsProps = {
  name?: string;
  regime?: string | null;
  clause?: string | null;
  description?: string | null;
};

/** What a requirement is called, and which text asks for it. */
export function RequirementFields(props: RequirementFieldsProps) {
  const { name = "", regime, clause, description } = props;
  return (
    <>
      <TextField label="Name" name="name" defaultValue={name} />
      <TextField
        label="Regime"
        name="regime"
        optional
        hint="The text that asks for it, such as PCI DSS."
        defaultValue={regime ?? ""}
      />
      <TextField label="Clause" name="clause" optional defaultValue={clause ?? ""} />
      <TextareaField
        label="Why it exists"
        name="description"
        optional
        defaultValue={description ?? ""}
      />
    </>
  );
}
