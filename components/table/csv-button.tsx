"use client";

import { fileNameOf, saveFile } from "@/components/browser/save-file";
import { Button, type ButtonLook } from "@/components/ui/button";
import { toCsv } from "@/lib/spreadsheet/to-csv";

export type CsvButtonProps = {
  /** What the rows are: also the name of the file. */
  label: string;
  /** The head first. */
  rows: readonly (readonly (string | number)[])[];
  look?: ButtonLook;
  children: string;
};

/** Rows that only the browser has, as a file. */
export function CsvButton({ label, rows, look = "plain", children }: CsvButtonProps) {
  const save = () => {
    const csv = toCsv(rows, { byteOrderMark: true });
    saveFile(new Blob([csv], { type: "text/csv" }), `${fileNameOf(label)}.csv`);
  };
  return (
    <Button look={look} onClick={save}>
      {children}
    </Button>
  );
}
