import { TextareaField, TextField } from "@/components/form/fields";

export type RoleFieldsProps = {
  name?: string;
  family?: string | null;
  description?: string | null;
};

export function RoleFields({ name = "", family, description }: RoleFieldsProps) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={name} />
      <TextField
        label="Family"
        name="family"
        optional
        hint="What roles are grouped by."
        defaultValue={family ?? ""}
      />
      <TextareaField
        label="About the role"
        name="description"
        optional
        defaultValue={description ?? ""}
      />
    </>
  );
}
