"use client";

import { useState } from "react";
import { ActionForm, type ActionFormProps } from "@/components/form/action-form";
import { Select } from "@/components/form/controls";
import { Field } from "@/components/form/field";

export type ColumnFormProps = {
  action: ActionFormProps["action"];
  importId: string;
  fields: readonly {
    readonly name: string;
    readonly isRequired: boolean;
    readonly header: string;
  }[];
  /** Column → header, where somebody or a guess has said it; a known file knows the others itself. */
  chosen: Readonly<Record<string, string>>;
  /** The file's, each with what stands below it. */
  headers: readonly { readonly name: string; readonly sample: string }[];
};

const LONGEST_SAMPLE = 28;

/** Which column of the file is what: guessed, and changed here; remembered for files with the same headers. */
export function ColumnForm({ action, importId, fields, chosen, headers }: ColumnFormProps) {
  const [columns, setColumns] = useState(chosen);
  return (
    <ActionForm
      action={action}
      submit="Use these columns"
      hidden={{ importId, columns: JSON.stringify(columns) }}
    >
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))] gap-3">
        {fields.map(({ name, isRequired, header: found }) => (
          <Field
            key={name}
            label={
              <span className="inline-block first-letter:uppercase">
                {name.replaceAll("_", " ")}
              </span>
            }
            optional={!isRequired}
          >
            {(wired) => (
              <Select
                {...wired}
                value={columns[name] ?? found}
                onChange={(event) => setColumns({ ...columns, [name]: event.target.value })}
                empty="not in this file"
                options={headers.map(({ name: header, sample }) => ({
                  value: header,
                  label: sample ? `${header}: ${sample.slice(0, LONGEST_SAMPLE)}` : header,
                }))}
              />
            )}
          </Field>
        ))}
      </div>
    </ActionForm>
  );
}
