"use client";

import type { ReactNode } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { Dialog, useCloseDialog } from "@/components/ui/dialog";
import { ActionForm, type ActionFormProps, WhenDone } from "./action-form";
import { useSay } from "./said";

/** Taking back what the form is about. */
type Removal = Pick<ActionFormProps, "action"> & {
  /** What it changes, said before it is done. */
  says: ReactNode;
  /** Sent along, where it is not what the form sends. */
  hidden?: ActionFormProps["hidden"];
};

type Inner = Pick<ActionFormProps, "action" | "submit" | "confirm" | "hidden" | "children">;

export type FormDialogProps = Inner & {
  /** On the button that opens it; `label` tells apart those of several rows. */
  trigger: ReactNode;
  label?: string;
  look?: ButtonLook;
  /** `danger` for what cannot be taken back. */
  submitLook?: ButtonLook;
  title: string;
  description?: ReactNode;
  removal?: Removal | undefined;
};

/** A button, and the form behind it. When it is done, the dialog closes and the page says so. */
export function FormDialog(props: FormDialogProps) {
  const { trigger, label, look, title, description, removal, submitLook, ...form } = props;
  return (
    <Dialog {...{ trigger, label, look, title, description }}>
      <ClosingWhenDone>
        <ActionForm {...form} {...(submitLook && { look: submitLook })} />
        {removal && <RemovalForm hidden={form.hidden} {...removal} />}
      </ClosingWhenDone>
    </Dialog>
  );
}

function ClosingWhenDone({ children }: { children: ReactNode }) {
  const close = useCloseDialog();
  const say = useSay();
  return (
    <WhenDone
      value={(done) => {
        close();
        say(done);
      }}
    >
      {children}
    </WhenDone>
  );
}

/** Asked for before it is done: opening it says what would change. */
function RemovalForm({ says, action, hidden = {} }: Removal) {
  return (
    <details className="mt-4 border-t border-line pt-3">
      <summary className="cursor-pointer text-small text-ink-2">Remove…</summary>
      <div className="my-2.5 text-ink-2">{says}</div>
      <ActionForm action={action} hidden={hidden} submit="Remove" look="danger" />
    </details>
  );
}
