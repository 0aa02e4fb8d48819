"use client";

import { type FormEvent, useState } from "react";
import type { AskLeave, LeaveAnswer } from "./leave-answer";

/** What the answer is for: the team, the day, the rung and what is supposed. */
export type LeaveQuestion = Readonly<Record<"teamId" | "asOf" | "proof" | "steps", string>>;

type Heard =
  | { readonly kind: "nothing" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "answer"; readonly answer: LeaveAnswer; readonly to: string };

const NOTHING: Heard = { kind: "nothing" };

/** Keeps the chosen file in the browser, sends it when asked to, and knows to what it was answered. */
export function useLeave(ask: AskLeave, question: LeaveQuestion) {
  const [file, setFile] = useState<File | null>(null);
  const [heard, setHeard] = useState<Heard>(NOTHING);
  const [isAsking, setAsking] = useState(false);
  const to = JSON.stringify(question);
  const send = async () => {
    if (!file) return;
    setAsking(true);
    const form = new FormData();
    for (const [name, value] of Object.entries(question)) form.set(name, value);
    form.set("file", file);
    const answer = await ask({ status: "idle" }, form).catch(() => null);
    setAsking(false);
    setHeard(heardOf(answer, to));
  };
  return {
    file,
    isAsking,
    heard,
    /** The answer is to another question than the one that the page now asks. */
    isOld: heard.kind === "answer" && heard.to !== to,
    choose: (chosen: File | null) => {
      setFile(chosen);
      setHeard(NOTHING);
    },
    again: () => void send(),
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      void send();
    },
  };
}

function heardOf(answer: Awaited<ReturnType<AskLeave>> | null, to: string): Heard {
  if (answer?.status === "answered") return { kind: "answer", answer: answer.answer, to };
  if (answer?.status === "invalid") {
    const [said] = Object.values(answer.fields);
    return { kind: "failed", message: said ?? answer.message };
  }
  const message = answer?.status === "refused" ? answer.message : LOST;
  return { kind: "failed", message };
}

const LOST = "The file could not be sent. Check the connection, choose it again and send it.";
