"use client";

import { Select } from "@/components/form/controls";
import { LADDER } from "@/lib/format/proof";
import type { Asked } from "./sketch";

type Proved = Extract<Asked, { minProof?: string }>;

/** Many rules ask for no proof of their own: the reader's rung decides then. */
export function LowestProof({ asked, change }: { asked: Proved; change: (next: Asked) => void }) {
  const { minProof, ...rest } = asked;
  return (
    <Select
      aria-label="Lowest proof"
      className="!w-auto"
      empty="any proof"
      options={PROOFS}
      value={minProof ?? ""}
      onChange={({ target: { value } }) => change(value ? { ...rest, minProof: value } : rest)}
    />
  );
}

const PROVED = {
  claimed: "at least claimed",
  attested: "at least attested",
  checked: "at least checked",
  "issuer-verified": "issuer-verified",
};
const PROOFS = LADDER.map((proof) => ({ value: proof, label: PROVED[proof] }));
