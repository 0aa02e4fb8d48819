"use client";

import type { ReactNode } from "react";
import type { ActionFormProps } from "@/components/form/action-form";
import { TextareaField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { useSelectedPeople } from "@/components/person/use-selected-people";
import { useSelected } from "@/components/table/selection";

type WaiveDialogProps = {
  action: ActionFormProps["action"];
  today: string;
  /** Whose waiver it is, and what is waived where no field asks for it. */
  hidden: Readonly<Record<string, string>>;
  children?: ReactNode;
};

/** Several people may go without, for a time and a reason: shown to whom first. */
export function WaiveDialog({ action, today, hidden, children }: WaiveDialogProps) {
  return (
    <FormDialog
      trigger="Waive…"
      title="Waive a requirement"
      description="They may go without, for a time and a reason. You answer for it."
      submit="Show what happens"
      confirm="Do it"
      {...{ action, hidden }}
    >
      {children}
      <TextField label="From" name="startsOn" type="date" defaultValue={today} />
      <TextField label="Last day" name="endsOn" type="date" />
      <TextareaField label="Reason" name="reason" hint="At least ten characters." />
    </FormDialog>
  );
}

/** The same for the selected slots, called after a person and a requirement; one requirement at a time. */
export function WaiveSlots(props: Pick<WaiveDialogProps, "action" | "today">) {
  const ids = useSelectedPeople();
  const asked = new Set(useSelected().map((id) => id.split(" ")[1]));
  const [requirementId = "", ...others] = asked;
  if (others.length > 0) {
    return <span className="text-small text-ink-3">To waive, select one requirement’s only.</span>;
  }
  return <WaiveDialog {...props} hidden={{ ids, requirementId }} />;
}
