"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonLook } from "@/components/ui/button";

export type SubmitButtonProps = {
  look?: ButtonLook;
  /** What it says while the form is on its way. */
  pending?: string;
  /** Sent with the form, where one form has several buttons. */
  name?: string;
  value?: string;
  children: ReactNode;
};

/** Sends the form around it, once: while it is on its way it cannot be pressed again. */
export function SubmitButton({
  look = "primary",
  pending = "Saving…",
  children,
  ...sent
}: SubmitButtonProps) {
  const { pending: isPending } = useFormStatus();
  return (
    <Button type="submit" look={look} disabled={isPending} aria-live="polite" {...sent}>
      {isPending ? pending : children}
    </Button>
  );
}
