"use client";

import type { ComponentProps } from "react";
import { useFieldState } from "./action-form";
import { Input, Select, type SelectProps, Textarea } from "./controls";
import { Field } from "./field";

type Named = { name: string; label: string; hint?: string; optional?: boolean };

/** One line inside an `ActionForm`: text, `type="date"`, `type="number"`, `type="password"`. */
export function TextField(props: Named & ComponentProps<"input">) {
  const { label, hint, optional = false, defaultValue, ...control } = props;
  const { value, error } = useFieldState(control.name);
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wired) => (
        <Input required={!optional} {...control} {...wired} defaultValue={value ?? defaultValue} />
      )}
    </Field>
  );
}

export function TextareaField(props: Named & ComponentProps<"textarea">) {
  const { label, hint, optional = false, defaultValue, ...control } = props;
  const { value, error } = useFieldState(control.name);
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wired) => (
        <Textarea
          required={!optional}
          {...control}
          {...wired}
          defaultValue={value ?? defaultValue}
        />
      )}
    </Field>
  );
}

export function SelectField(props: Named & SelectProps) {
  const { label, hint, optional = false, defaultValue, ...control } = props;
  const { value, error } = useFieldState(control.name);
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wired) => (
        <Select
          required={!optional}
          {...control}
          {...wired}
          defaultValue={(control.multiple ? value?.split(",") : value) ?? defaultValue}
        />
      )}
    </Field>
  );
}
