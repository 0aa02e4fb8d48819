import { SelectField, TextareaField, TextField } from "@/components/form/fields";

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

export type StalenessFieldsProps = { staleAfterMonths: number | null; staleCounts: boolean };

/** When a skill in it is stale, and what that means. */
export function StalenessFields({ staleAfterMonths, staleCounts }: StalenessFieldsProps) {
  return (
    <>
      <TextField
        label="Stale after months"
        name="staleAfterMonths"
        type="number"
        min={1}
        optional
        hint="Without a use in work, an assessment or an award. Empty: never."
        defaultValue={staleAfterMonths ?? ""}
      />
      <SelectField
        label="A stale level"
        name="staleCounts"
        options={[
          { value: "yes", label: "counts, and is marked" },
          { value: "no", label: "does not count" },
        ]}
        defaultValue={staleCounts ? "yes" : "no"}
      />
    </>
  );
}
