"use client";

import type { ActionFormProps } from "@/components/form/action-form";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import type { Layout } from "./layout";
import type { Matrix } from "./matrix-data";

export type PasteLevelsProps = {
  matrix: Matrix;
  layout: Layout;
  /** YYYY-MM-DD. */
  today: string;
  action: ActionFormProps["action"];
};

const ASSESSORS = [
  { value: "manager", label: "their manager" },
  { value: "peer", label: "a peer" },
];

/** Levels from a spreadsheet, of the people and competencies that are shown: shown first, taken back as one. */
export function PasteLevels({ matrix, layout, today, action }: PasteLevelsProps) {
  const people = layout.rows.flatMap((row) => {
    const person = typeof row === "number" ? matrix.people[row] : undefined;
    return person && !person.isRole ? [person.id] : [];
  });
  const columns = layout.columns.flatMap((column) => matrix.columns[column]?.id ?? []);
  return (
    <FormDialog
      trigger="Paste levels…"
      look="quiet"
      title="Paste levels from a spreadsheet"
      description="Each becomes an assessment; what is shown already is left as it is. Copy gives a table to begin with."
      action={action}
      submit="Show what happens"
      confirm="Do it"
      hidden={{ ids: people.join(","), competencyIds: columns.join(",") }}
    >
      <TextareaField
        label="Table"
        name="text"
        rows={8}
        hint="Competencies in the first line, people in the first column, levels as numbers."
      />
      <SelectField label="Assessed by" name="assessor" options={ASSESSORS} />
      <TextField label="On" name="assessedOn" type="date" defaultValue={today} />
    </FormDialog>
  );
}
