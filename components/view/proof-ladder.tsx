"use client";

import clsx from "clsx";
import { useState } from "react";
import { useServerParam } from "@/components/browser/use-server-param";
import { dayText } from "@/lib/format/day";
import { LADDER, PROOF_WORDS } from "@/lib/format/proof";
import type { ProofStair } from "@/lib/format/proof-stair";
import { formatRatio, percentOf } from "@/lib/format/ratio";
import type { Proof } from "@/lib/proof";
import { useDayInHand } from "./day-in-hand";

export type ProofLadderProps = {
  proof: Proof;
  /** The rung that counts where nobody chose another: it is not written into the address. */
  usualProof: Proof;
  /** On pages that show coverage: what it is at every rung. */
  stair?: ProofStair;
};

/** The lowest proof that counts, as a slider with four rungs: moving it asks the server anew. */
export function ProofLadder({ proof, usualProof, stair }: ProofLadderProps) {
  const [isPending, go] = useServerParam("proof");
  const { left } = useDayInHand();
  const waits = left !== null && stair !== undefined;
  const [draft, setDraft] = useState<Proof | null>(null);
  const shown = draft ?? proof;
  const commit = () => {
    if (draft === null || draft === proof) return;
    go(draft === usualProof ? "" : draft, () => setDraft(null));
  };
  return (
    <div
      aria-busy={isPending}
      className={clsx(
        "@container max-w-4xl grow print:hidden noscript:hidden",
        stair ? "basis-[36rem]" : "basis-96",
        isPending && "animate-pulse",
      )}
    >
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 @max-[34rem]:grid-cols-[minmax(0,1fr)]">
        <p className="text-small text-ink-2 @max-[34rem]:flex @max-[34rem]:justify-between @max-[34rem]:gap-x-3">
          Proof at least
          <span role="status" className="block text-tiny text-ink-3">
            {isPending ? "working it out …" : waits ? `on ${dayText(left)}` : stair?.[shown].loss}
          </span>
        </p>
        <div data-waits={waits || undefined} className={clsx(waits && "opacity-45")}>
          <div className="relative h-5.5">
            {stair && <Bars stair={stair} shown={shown} />}
            <Track shown={shown} />
            <input
              type="range"
              aria-label="Proof at least"
              aria-valuetext={spoken(shown, stair)}
              min={0}
              max={LADDER.length - 1}
              value={LADDER.indexOf(shown)}
              onChange={(event) => setDraft(LADDER[Number(event.target.value)] ?? proof)}
              onPointerUp={commit}
              onKeyUp={commit}
              onBlur={commit}
              className="rungs absolute inset-y-0 left-[calc(12.5%-0.5rem)] w-[calc(75%+1rem)]"
            />
          </div>
          <Rungs shown={shown} stair={stair} />
        </div>
      </div>
    </div>
  );
}

function spoken(proof: Proof, stair: ProofStair | undefined): string {
  const { words, detail } = PROOF_WORDS[proof];
  const coverage = stair
    ? ` Coverage ${formatRatio(stair[proof].ratio, 1)}, ${stair[proof].loss}.`
    : "";
  return `${words}: ${detail}${coverage}`;
}

type StepsProps = { stair: ProofStair; shown: Proof };

/** Behind the line: how much of the height is covered. */
function Bars({ stair, shown }: StepsProps) {
  return (
    <div aria-hidden className="absolute inset-0 grid grid-cols-4 items-end gap-px">
      {LADDER.map((rung) => (
        <span
          key={rung}
          data-graphic
          className={clsx(
            "min-h-px border-t",
            rung === shown ? "border-accent bg-accent-soft" : "border-line-strong bg-line",
          )}
          style={{ height: `${percentOf(stair[rung].ratio ?? 0)}%` }}
        />
      ))}
    </div>
  );
}

/** The line and its four places; the thumb is the range's own. */
function Track({ shown }: { shown: Proof }) {
  return (
    <div aria-hidden data-graphic className="absolute inset-0">
      <span className="absolute inset-x-[12.5%] top-1/2 h-px bg-line-control" />
      <div className="absolute inset-0 grid grid-cols-4 place-items-center">
        {LADDER.map((rung) => (
          <span
            key={rung}
            className={clsx(
              "size-1.5 rounded-full",
              LADDER.indexOf(rung) < LADDER.indexOf(shown) ? "bg-line-control" : "bg-ink-2",
            )}
          />
        ))}
      </div>
    </div>
  );
}

function Rungs({ stair, shown }: { stair: ProofStair | undefined; shown: Proof }) {
  return (
    <ol
      aria-label={stair ? "Coverage by the lowest proof that counts" : "Proofs"}
      className="grid grid-cols-4 text-center text-tiny text-ink-3"
    >
      {LADDER.map((rung) => (
        <li
          key={rung}
          title={PROOF_WORDS[rung].detail}
          className={clsx(rung === shown && "font-semibold text-ink")}
        >
          {PROOF_WORDS[rung].words}
          {stair && ` ${formatRatio(stair[rung].ratio, 1)}`}
        </li>
      ))}
    </ol>
  );
}
