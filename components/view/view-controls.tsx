"use client";

import type { FormEvent } from "react";
import { useServerParam } from "@/components/browser/use-server-param";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/calendar";
import { dayText, isoDay } from "@/lib/format/day";
import { LADDER, PROOF_WORDS } from "@/lib/format/proof";
import { ProofLadder, type ProofLadderProps } from "./proof-ladder";

export type ViewControlsProps = ProofLadderProps & {
  asOf: Day;
  today: Day;
  /** The other parameters of the page's address, which stay as they are. */
  kept?: Readonly<Record<string, string>>;
};

const CONTROL =
  "min-h-7 rounded-full border border-line bg-surface px-2.5 text-small text-ink-2 hover:border-line-control";

/** The day and the rung that everything on the page is for: they are written into the address. */
export function ViewControls({ asOf, today, kept = {}, ...ladder }: ViewControlsProps) {
  const { proof } = ladder;
  const [isPending, go] = useServerParam("asOf");
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get("asOf"));
    go(day === isoDay(today) ? "" : day);
  };
  return (
    <>
      <p className="hidden text-small print:block">
        As of {dayText(asOf)} · proof at least {PROOF_WORDS[proof].words}
      </p>
      <form
        method="get"
        onSubmit={show}
        aria-busy={isPending}
        className="flex flex-wrap items-center gap-1.5 print:hidden"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="flex items-center gap-1.5 text-small text-ink-2">
          As of
          <input
            type="date"
            name="asOf"
            key={asOf}
            defaultValue={isoDay(asOf)}
            className={`${CONTROL} ${asOf === today ? "" : "border-accent bg-accent-soft text-ink"}`}
          />
        </label>
        <ProofChoice proof={proof} />
        <Button type="submit" look="quiet">
          Show
        </Button>
      </form>
      <div className="print:hidden max-md:w-full">
        <ProofLadder {...ladder} />
      </div>
    </>
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
