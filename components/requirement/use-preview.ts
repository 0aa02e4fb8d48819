"use client";

import { useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/form/form-state";
import type { PreviewState, StandingsPreview } from "./standings-preview";

type Answered = { readonly status: "answered"; readonly answer: StandingsPreview } | FormState;

/** What the server says of a rule that is still being put together. */
export type AskPreview = (previous: Answered, form: FormData) => Promise<Answered>;

const PAUSE_MS = 400;
const NO_FLAWS: Readonly<Record<string, string>> = {};

/**
 * Asks how everybody would stand when somebody pauses, as soon as every part is chosen. Answers that were overtaken by another question are
 * dropped; the last good one stays in sight until the next is there.
 */
export function usePreview(ask: AskPreview, isComplete: boolean, fields: () => FormData) {
  const [state, setState] = useState<PreviewState>({ kind: "loading" });
  const [flaws, setFlaws] = useState(NO_FLAWS);
  const [isOld, setOld] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);

  const load = async (isForAll: boolean) => {
    const own = ++turn.current;
    const form = fields();
    form.set("everybody", isForAll ? "yes" : "");
    const answer = await ask({ status: "idle" }, form).catch(() => null);
    if (own !== turn.current) return;
    setOld(false);
    setFlaws(answer?.status === "invalid" ? answer.fields : NO_FLAWS);
    setState(stateOf(answer, load));
  };
  const soon = () => {
    clearTimeout(timer.current);
    turn.current++;
    if (!isComplete) {
      setOld(false);
      setFlaws(NO_FLAWS);
      setState({ kind: "incomplete" });
      return;
    }
    setOld(true);
    timer.current = setTimeout(load, PAUSE_MS, false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, flaws, isOld, soon };
}

function stateOf(
  answer: Answered | null,
  load: (isForAll: boolean) => Promise<void>,
): PreviewState {
  if (answer?.status === "answered") {
    return { kind: "ready", preview: answer.answer, showAll: () => void load(true) };
  }
  if (answer?.status === "invalid") return { kind: "wrong" };
  const message =
    answer?.status === "refused" ? answer.message : "The server could not be reached.";
  return { kind: "failed", message, again: () => void load(false) };
}
