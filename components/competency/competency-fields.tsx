import { TextareaField, TextField } from "@/components/form/fields";

export type CompetencyFieldsProps = {
  name?: string;
  code?: string | null;
  area?: string | null;
  description?: string | null;
};

export function CompetencyFields({ name = "", code, area, description }: CompetencyFieldsProps) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={name} />
      <TextField label="Code" name="code" optional defaultValue={code ?? ""} />
      <TextField
        label="Area"
        name="area"
        optional
        hint="What the matrix groups by."
        defaultValue={area ?? ""}
      />
      <TextareaField
        label="Description"
        name="description"
        optional
        defaultValue={description ?? ""}
      />
    </>
  );
}
