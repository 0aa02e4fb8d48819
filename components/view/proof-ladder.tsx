"use client";

import clsx from "clsx";
import { useState } from "react";
import { useServerParam } from "@/components/browser/use-server-param";
import { LADDER, PROOF_WORDS } from "@/lib/format/proof";
import type { ProofStair } from "@/lib/format/proof-stair";
import { formatRatio, percentOf } from "@/lib/format/ratio";
import type { Proof } from "@/lib/proof";

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
  const [draft, setDraft] = useState<Proof | null>(null);
  const shown = draft ?? proof;
  const commit = () => {
    if (draft === null || draft === proof) return;
    go(draft === usualProof ? "" : draft, () => setDraft(null));
  };
  return (
    <div
      aria-busy={isPending}
      className={clsx("w-96 max-md:w-full noscript:hidden", isPending && "animate-pulse")}
    >
      <p className="mb-0.5 flex justify-between gap-x-3 text-small text-ink-2">
        Proof at least
        <span role="status" className="text-ink-3">
          {isPending ? "working it out …" : stair?.[shown].loss}
        </span>
      </p>
      {stair && <Bars stair={stair} shown={shown} />}
      <div className="relative h-6">
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

function Bars({ stair, shown }: StepsProps) {
  return (
    <div aria-hidden className="grid h-3.5 grid-cols-4 items-end gap-px">
      {LADDER.map((rung) => (
        <span
          key={rung}
          data-graphic
          className={clsx("min-h-px", rung === shown ? "bg-accent" : "bg-line-strong")}
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
          {stair && <span className="block">{formatRatio(stair[rung].ratio, 1)}</span>}
          {PROOF_WORDS[rung].words}
        </li>
      ))}
    </ol>
  );
}
