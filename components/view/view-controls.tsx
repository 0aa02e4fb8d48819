"use client";

import type { FormEvent } from "react";
import { useServerParams } from "@/components/browser/use-server-param";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/calendar";
import { dayText, isoDay } from "@/lib/format/day";
import { knownAtDay } from "@/lib/format/known-at";
import { LADDER, PROOF_WORDS } from "@/lib/format/proof";
import type { AskedKnownAt } from "@/lib/known-at";
import { Folded } from "./folded";
import { ProofLadder, type ProofLadderProps } from "./proof-ladder";

export type ViewControlsProps = ProofLadderProps & {
  asOf: Day;
  today: Day;
  /** The other parameters of the page's address, which stay as they are. */
  kept?: Readonly<Record<string, string>>;
  /** On pages that can look back: the second clock, beside the first. */
  looksBack?: boolean;
  /** Until when what is known counts; null for now. */
  knownAt?: AskedKnownAt | null;
};

const CONTROL =
  "min-h-7 rounded-full border border-line bg-surface px-2.5 text-small text-ink-2 hover:border-line-control";
const CHOSEN = "border-accent bg-accent-soft text-ink";

/** The days and the rung that everything on the page is for: they are written into the address. */
export function ViewControls(props: ViewControlsProps) {
  const { asOf, today, kept = {}, looksBack = false, knownAt = null, ...ladder } = props;
  const { proof } = ladder;
  const [isPending, go] = useServerParams();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const day = String(form.get("asOf"));
    const known = form.get("knownAt");
    go({
      asOf: day === isoDay(today) ? "" : day,
      // An instant in the address is more exact than the day that the field can show.
      ...(known !== null && known !== knownAtDay(knownAt) && { knownAt: String(known) }),
    });
  };
  return (
    <Folded words={`As of ${dayText(asOf)} · proof at least ${PROOF_WORDS[proof].words}`}>
      <form
        method="get"
        onSubmit={show}
        aria-busy={isPending}
        className="flex flex-wrap items-center gap-1.5 print:hidden"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DayChoice label="As of" name="asOf" value={isoDay(asOf)} isChosen={asOf !== today} />
        {looksBack && (
          <DayChoice
            label="Known by"
            name="knownAt"
            value={knownAtDay(knownAt)}
            isChosen={knownAt !== null}
            hint="The end of a day: only what had been recorded by then counts. Empty for what is known now."
          />
        )}
        <ProofChoice proof={proof} />
        <Button type="submit" look="quiet">
          Show
        </Button>
      </form>
      <ProofLadder {...ladder} />
    </Folded>
  );
}

type DayChoiceProps = {
  label: string;
  name: string;
  value: string;
  isChosen: boolean;
  hint?: string;
};

function DayChoice({ label, name, value, isChosen, hint }: DayChoiceProps) {
  return (
    <label className="flex items-center gap-1.5 text-small text-ink-2" title={hint}>
      {label}
      <input
        type="date"
        name={name}
        key={value}
        defaultValue={value}
        className={`${CONTROL} ${isChosen ? CHOSEN : ""}`}
      />
    </label>
  );
}

/** Stands in for the ladder where no script runs, and tells a form that is sent before one does. */
function ProofChoice({ proof }: { proof: ProofLadderProps["proof"] }) {
  return (
    <label className="hidden items-center gap-1.5 text-small text-ink-2 noscript:flex">
      Proof at least
      <select name="proof" key={proof} defaultValue={proof} className={CONTROL}>
        {LADDER.map((rung) => (
          <option key={rung} value={rung}>
            {PROOF_WORDS[rung].words}
          </option>
        ))}
      </select>
    </label>
  );
}
