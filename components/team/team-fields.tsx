import { SelectField, TextField } from "@/components/form/fields";

export type TeamFieldsProps = {
  name?: string;
  parentId?: string | null;
  /** Below which it may lie. */
  teams: readonly { readonly id: string; readonly path: string }[];
};

/** What a team is called, and its place in the tree. */
export function TeamFields({ name = "", parentId, teams }: TeamFieldsProps) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={name} />
      <SelectField
        label="Below"
        name="parentId"
        optional
        empty="None: at the top"
        options={teams.map(({ id, path }) => ({ value: id, label: path }))}
        defaultValue={parentId ?? ""}
      />
    </>
  );
}
