"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { FileInput } from "@/components/form/controls";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { TakenBadge } from "@/lib/badge/taken-badge";
import { BADGE_STATE_WORDS } from "@/lib/format/badge";
import type { RowOutcome } from "@/lib/import/import";
import { BadgeStateMark } from "./badge-state";

type Answer =
  | { readonly items: readonly TakenBadge[] }
  | { readonly refusal: { readonly title: string; readonly detail: string } };

export type BadgeDropProps = {
  /** Where the files are sent. */
  address: string;
  /** Whose badges they should be. */
  name: string;
};

/** Takes files with badges, by choosing or dropping them, and says what became of each. */
export function BadgeDrop({ address, name }: BadgeDropProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isPending, startTransition] = useTransition();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(async () => {
      const next = await sent(address, data);
      setAnswer(next);
      if (!("items" in next)) return;
      form.current?.reset();
      router.refresh();
    });
  };
  return (
    <form ref={form} onSubmit={send} className="grid gap-3">
      <Field
        label="Files with badges"
        hint={`Choose or drop them: JSON, JWT, PNG, SVG or ZIP. Only badges that were issued to an address of ${name} are taken.`}
      >
        {(wired) => <FileInput {...wired} accept=".json,.jws,.jwt,.1ob,.png,.svg,.zip" multiple />}
      </Field>
      <div>
        <Button type="submit" look="plain" disabled={isPending}>
          {isPending ? "Checking…" : "Check and add"}
        </Button>
      </div>
      <div aria-live="polite">{answer && <Outcome answer={answer} />}</div>
    </form>
  );
}

async function sent(address: string, data: FormData): Promise<Answer> {
  try {
    const response = await fetch(address, { method: "POST", body: data });
    const answer = await response.json();
    return response.ok
      ? answer
      : { refusal: { title: "These are no badges that can be added.", detail: answer.detail } };
  } catch {
    const detail = "Check the connection and send them again.";
    return { refusal: { title: "The files did not arrive.", detail } };
  }
}

function Outcome({ answer }: { answer: Answer }) {
  if ("refusal" in answer) {
    return (
      <Notice look="problem" title={answer.refusal.title}>
        {answer.refusal.detail}
      </Notice>
    );
  }
  return (
    <ul className="grid gap-2">
      {answer.items.map((badge) => (
        <li key={badge.place} className="rounded-control border border-line px-3 py-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <b className="font-semibold">{badge.name}</b>
            <BadgeStateMark state={badge.state} />
          </div>
          <p className="text-small text-ink-2">
            {OUTCOMES[badge.outcome]} {BADGE_STATE_WORDS[badge.state].detail}
          </p>
          {badge.problems.map(({ code, message, hint }) => (
            <p key={code} className="text-small text-ink-2">
              {message} {hint}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

const OUTCOMES: Readonly<Record<RowOutcome, string>> = {
  create: "Added.",
  update: "On record already, with what it says now.",
  unchanged: "On record already.",
  undecided: "Kept. Somebody has to decide which credential of the catalogue it is.",
  reject: "Not added.",
};
