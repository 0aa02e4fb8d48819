"use client";

import type { Ref } from "react";
import { ActionForm, type ActionFormProps, WhenDone } from "@/components/form/action-form";
import { useSay } from "@/components/form/said";
import { Known } from "@/components/journey/known";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/calendar";
import { daysText } from "@/lib/format/moved";
import type { Heard } from "./use-answer";

type Line = {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly startsOn: Day;
  readonly finishesOn: Day;
  /** In words. */
  readonly before: string;
};

type Props = {
  ref: Ref<HTMLDivElement>;
  /** The steps that are moved, on their new days. */
  lines: readonly Line[];
  /** What would not fit, in words. */
  breaks: readonly string[];
  heard: Heard;
  fields: Readonly<Record<string, string>>;
  keep: ActionFormProps["action"];
  putBack: () => void;
};

/** What is moved, what that breaks, and the one form that keeps all of it. */
export function KeepDays({ ref, lines, breaks, heard, fields, keep, putBack }: Props) {
  const say = useSay();
  const lost = heard.kind === "answer" ? heard.answer.lost : [];
  const broken = [...new Set([...breaks, ...lost])];
  const isMoved = lines.length > 0;
  return (
    <div ref={ref} className="print:hidden">
      <div role="status" className={isMoved ? "mt-3 grid gap-2 border-t border-line pt-3" : ""}>
        {isMoved && (
          <>
            <ul aria-label="Moved" className="text-small text-ink-2">
              {lines.map(({ id, what, who, startsOn, finishesOn, before }) => (
                <li key={id}>
                  {what} of {who}: {daysText(startsOn, finishesOn)}, instead of {before}
                </li>
              ))}
            </ul>
            <WhatBreaks broken={broken} heard={heard} />
          </>
        )}
      </div>
      {isMoved && (
        <div className="mt-3">
          <WhenDone value={say}>
            <ActionForm
              action={keep}
              submit="Keep the new days"
              hidden={fields}
              actions={<Button onClick={putBack}>Put back</Button>}
            >
              {broken.length > 0 && <Known />}
            </ActionForm>
          </WhenDone>
        </div>
      )}
    </div>
  );
}

function WhatBreaks({ broken, heard }: { broken: readonly string[]; heard: Heard }) {
  return (
    <>
      {broken.length > 0 && (
        <div className="rounded-card border border-soon/40 bg-soon-soft px-3 py-2.5">
          <p className="font-semibold">This breaks something</p>
          <ul className="list-disc pl-5">
            {broken.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {heard.kind === "asking" && <p className="text-small text-ink-3">Looking at what is met…</p>}
      {heard.kind === "failed" && <p className="text-small text-missing">{heard.message}</p>}
      {heard.kind === "answer" && broken.length === 0 && (
        <p className="text-small">Nothing breaks.</p>
      )}
    </>
  );
}
