"use client";

import { useFieldState } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/controls";

/** Whoever keeps what breaks something says that they know. */
export function Known() {
  const { error } = useFieldState("isKnown");
  return (
    <div className="grid gap-1">
      <Checkbox
        name="isKnown"
        value="yes"
        required
        label="Keep them although this breaks something"
      />
      {error && <p className="text-small text-missing">{error}</p>}
    </div>
  );
}
