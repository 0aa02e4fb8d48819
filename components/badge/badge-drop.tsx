"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { FilesOrText, filesIn } from "@/components/form/files-or-text";
import { postForm } from "@/components/form/post-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { TakenBadge } from "@/lib/badge/taken-badge";
import { BADGE_STATE_WORDS } from "@/lib/format/badge";
import type { RowOutcome } from "@/lib/import/import";
import type { Result } from "@/lib/result";
import { BadgeStateMark } from "./badge-state";

type Taken = { readonly items: readonly TakenBadge[] };

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
  const [answer, setAnswer] = useState<Result<Taken, string> | null>(null);
  const [isPending, startTransition] = useTransition();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = filesIn(event.currentTarget);
    startTransition(async () => {
      const next = await postForm<Taken>(address, data);
      setAnswer(next);
      if (!next.ok) return;
      form.current?.reset();
      router.refresh();
    });
  };
  return (
    <form ref={form} onSubmit={send} className="grid gap-3">
      <FilesOrText
        label="Files with badges"
        hint={`Choose or drop them: JSON, JWT, PNG, SVG or ZIP. Only badges that were issued to an address of ${name} are taken.`}
        accept=".json,.jws,.jwt,.1ob,.png,.svg,.zip"
        pasteHint="What a wallet copies: the badge as a token or JSON, or its address."
      />
      <div>
        <Button type="submit" look="plain" disabled={isPending}>
          {isPending ? "Checking…" : "Check and add"}
        </Button>
      </div>
      <div aria-live="polite">{answer && <Outcome answer={answer} />}</div>
    </form>
  );
}

function Outcome({ answer }: { answer: Result<Taken, string> }) {
  if (!answer.ok) {
    return (
      <Notice look="problem" title="Nothing was added.">
        {answer.problem}
      </Notice>
    );
  }
  return (
    <ul className="grid gap-2">
      {answer.value.items.map((badge) => (
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
