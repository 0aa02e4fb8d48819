"use client";

import { useEffect, useRef, useState } from "react";
import type { GanttMilestone } from "@/components/journey/rows";
import type { FormState } from "@/lib/form/form-state";

/** What only the server can tell of moved steps: what is asked and would not be met, and when the rest comes to be. */
export type MovedAnswer = {
  readonly lost: readonly string[];
  /** By the row of the picture. */
  readonly milestones: Readonly<Record<string, readonly GanttMilestone[]>>;
};

type Answered = { readonly status: "answered"; readonly answer: MovedAnswer } | FormState;
export type AskMoved = (previous: Answered, form: FormData) => Promise<Answered>;

export type Heard =
  | { readonly kind: "nothing" }
  | { readonly kind: "asking" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "answer"; readonly answer: MovedAnswer };

const PAUSE_MS = 300;
const LOST = "The server could not be reached: what is met then is not known.";

/** Asks when somebody pauses; an answer that was overtaken by another move is dropped. */
export function useAnswer(ask: AskMoved) {
  const [heard, setHeard] = useState<Heard>({ kind: "nothing" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  const load = async (fields: Readonly<Record<string, string>>) => {
    const own = ++turn.current;
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const answer = await ask({ status: "idle" }, form).catch(() => null);
    if (own === turn.current) setHeard(heardOf(answer));
  };
  /** Null where nothing is moved. */
  const soon = (fields: Readonly<Record<string, string>> | null) => {
    clearTimeout(timer.current);
    turn.current++;
    setHeard({ kind: fields ? "asking" : "nothing" });
    if (fields) timer.current = setTimeout(load, PAUSE_MS, fields);
  };
  return { heard, soon };
}

function heardOf(answer: Answered | null): Heard {
  if (answer?.status === "answered") return { kind: "answer", answer: answer.answer };
  if (answer?.status === "invalid") {
    return { kind: "failed", message: Object.values(answer.fields).join(" ") };
  }
  return { kind: "failed", message: answer?.status === "refused" ? answer.message : LOST };
}
