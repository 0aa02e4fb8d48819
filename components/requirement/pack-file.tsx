"use client";

import { useState } from "react";
import { useFieldState } from "@/components/form/action-form";
import { FileInput } from "@/components/form/controls";
import { Field } from "@/components/form/field";

/** A pack as a file; its text is kept, so that it is still there when the preview was looked at. */
export function PackFile() {
  const { value = "", error } = useFieldState("text");
  const [text, setText] = useState(value);
  const hint = text
    ? "Chosen. Choose again to take another."
    : "JSON, as docs/packs.md describes it.";
  return (
    <Field label="Pack file" hint={hint} error={error}>
      {(wired) => (
        <>
          <input type="hidden" name="text" value={text} />
          <FileInput
            {...wired}
            accept=".json,application/json"
            required={text === ""}
            onChange={async ({ target }) => setText((await target.files?.[0]?.text()) ?? "")}
          />
        </>
      )}
    </Field>
  );
}
