"use client";

import { useActionState } from "react";
import type { ActionFormProps } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";

export type TakeBackProps = {
  action: ActionFormProps["action"];
  importId: string;
  /** False once it was taken back: what the action answered stays in sight. */
  mayTakeBack: boolean;
};

/** Takes a saved import back, and says what could not be taken back. */
export function TakeBack({ action, importId, mayTakeBack }: TakeBackProps) {
  const [state, send] = useActionState(action, { status: "idle" });
  const isDone = state.status === "done";
  return (
    <form action={send}>
      <input type="hidden" name="importId" value={importId} />
      {mayTakeBack && <SubmitButton look="danger">Take it back</SubmitButton>}
      {state.status !== "idle" && state.message && (
        <Notice place="toast" look={isDone ? "done" : "problem"} title={state.message} />
      )}
    </form>
  );
}
