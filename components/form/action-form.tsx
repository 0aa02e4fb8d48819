"use client";

import { createContext, type ReactNode, use, useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/form/form-state";
import { errorAt } from "@/lib/format/field-problem";
import { Input } from "./controls";
import { Preview } from "./preview";
import { SubmitButton, type SubmitButtonProps } from "./submit-button";

const NO_PROBLEMS = {};
const IDLE: FormState = { status: "idle" };
const State = createContext<FormState>(IDLE);

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** Told when a form inside is done, with what it says; without one, the form says it itself. */
export const WhenDone = createContext<((done: Done) => void) | null>(null);

export type Done = Extract<FormState, { status: "done" }>;

export type ActionFormProps = {
  action: FormAction;
  /** On its button. */
  submit: ReactNode;
  look?: SubmitButtonProps["look"];
  /** On its button once the form has shown what it would do; for forms that show it first. */
  confirm?: ReactNode;
  /** Sent along without being shown: ids. */
  hidden?: Readonly<Record<string, string>> | undefined;
  /** Beside the button: a way back. */
  actions?: ReactNode;
  /** `row` puts short fields and the button on one line. */
  layout?: "column" | "row";
  /** Fields of `components/form/fields`. Left out for a form that is one button. */
  children?: ReactNode;
};

const COLUMN = "grid grid-cols-[minmax(0,1fr)] gap-3.5";

/** A form with what its action answers: what was done, what was refused, which field is wrong. */
export function ActionForm(props: ActionFormProps) {
  const { action, submit, look, confirm, hidden = {}, actions, layout = "column" } = props;
  const { children } = props;
  const whenDone = use(WhenDone);
  const [state, send] = useActionState(whenDone ? telling(whenDone, action) : action, IDLE);
  return (
    <State value={state}>
      <form action={send} className={layout === "row" ? "flex flex-wrap items-end gap-2" : COLUMN}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {/* A new answer is a new key, so that fields start from what was typed. */}
        {children && (
          <div key={JSON.stringify(state)} className={layout === "row" ? "contents" : COLUMN}>
            {children}
          </div>
        )}
        {state.status === "preview" && <Preview {...state} />}
        <Answer state={state} hidden={Object.keys(hidden)} />
        <div className="flex flex-wrap items-center gap-2">
          <SubmitButton {...(look && { look })}>
            {state.status === "preview" ? confirm : submit}
          </SubmitButton>
          {actions}
        </div>
      </form>
    </State>
  );
}

function telling(whenDone: (done: Done) => void, action: FormAction): FormAction {
  return async (previous, form) => {
    const next = await action(previous, form);
    if (next.status === "done") whenDone(next);
    return next;
  };
}

/** What is wrong with a value that nobody sees has no other place to be said. */
function Answer({ state, hidden }: { state: FormState; hidden: readonly string[] }) {
  if (state.status === "idle" || state.status === "preview") return null;
  if (state.status === "invalid") {
    const unseen = hidden.flatMap((name) => errorAt(state.fields, name) ?? []);
    return <Notice look="problem">{[state.message, ...unseen].join(" ")}</Notice>;
  }
  if (state.status === "refused") return <Notice look="problem">{state.message}</Notice>;
  if (!state.message && !state.secret) return null;
  return (
    <Notice look="done" title={state.message}>
      {state.secret && (
        <>
          <Input
            readOnly
            value={state.secret}
            aria-label="Shown once"
            className="mt-1.5 font-mono"
          />
          <p className="mt-1 text-tiny">Copy it now: it is not shown again.</p>
        </>
      )}
    </Notice>
  );
}

/** All that the form's last answer found wrong, by field; a part of a field stands behind a slash. */
export function useProblems(): Readonly<Record<string, string>> {
  const state = use(State);
  return state.status === "invalid" ? state.fields : NO_PROBLEMS;
}

/** What the form's last answer says about one field: what was typed, and what is wrong with it. */
export function useFieldState(name: string): { value?: string; error?: string } {
  const state = use(State);
  if (state.status === "idle" || state.status === "done") return {};
  const value = state.values[name];
  const error = state.status === "invalid" ? errorAt(state.fields, name) : undefined;
  return { ...(value !== undefined && { value }), ...(error && { error }) };
}
