import { FormDialog, type FormDialogProps } from "./form-dialog";

export type EditDialogProps = Omit<FormDialogProps, "trigger" | "label" | "look" | "submit"> & {
  /** What is edited, so that the buttons of several lines can be told apart. */
  what: string;
};

/** A quiet button at the end of a line, and the form that corrects it. */
export function EditDialog({ what, ...props }: EditDialogProps) {
  return <FormDialog trigger="Edit" look="quiet" label={`Edit ${what}`} submit="Save" {...props} />;
}
