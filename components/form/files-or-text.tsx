"use client";

import { useState } from "react";
import { FileInput, Textarea } from "./controls";
import { Field } from "./field";

export type FilesOrTextProps = {
  label: string;
  hint: string;
  accept: string;
  /** What may be pasted instead, in words. */
  pasteHint: string;
};

/** Files to choose or drop, or what was copied from somewhere. `filesIn` reads both. */
export function FilesOrText({ label, hint, accept, pasteHint }: FilesOrTextProps) {
  const [text, setText] = useState("");
  const isPasted = text.trim() !== "";
  return (
    <>
      <Field label={label} hint={hint}>
        {(wired) => <FileInput {...wired} accept={accept} multiple required={!isPasted} />}
      </Field>
      <Field label="Or paste" optional hint={pasteHint}>
        {(wired) => (
          <Textarea
            {...wired}
            name={PASTED}
            rows={2}
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}

const PASTED = "pasted";

/** A form with `FilesOrText` as the interface takes it: what was pasted is one more file. */
export function filesIn(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  const pasted = String(data.get(PASTED) ?? "").trim();
  const files = data.getAll("file").filter((file) => file instanceof File && file.name !== "");
  data.delete(PASTED);
  data.delete("file");
  for (const file of files) data.append("file", file);
  if (pasted !== "") data.append("file", new File([pasted], nameOf(pasted)));
  return data;
}

function nameOf(pasted: string): string {
  return /^[[{]/.test(pasted) ? "pasted.json" : "pasted.txt";
}
