"use client";

import { useFieldState } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/controls";

export type TickProps = { name: string; label: string; isOn: boolean };

/** A box to tick inside an `ActionForm`. */
export function Tick({ name, label, isOn }: TickProps) {
  const { value } = useFieldState(name);
  return (
    <Checkbox
      name={name}
      value="yes"
      label={label}
      defaultChecked={value === undefined ? isOn : value === "yes"}
    />
  );
}
