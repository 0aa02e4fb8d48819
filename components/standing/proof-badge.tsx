import clsx from "clsx";
import { FileCheck2, MessageSquare, Signature, UserCheck } from "lucide-react";
import { PROOF_WORDS } from "@/lib/format/proof";
import type { Proof } from "@/lib/proof";

const ICONS = {
  claimed: MessageSquare,
  attested: UserCheck,
  checked: FileCheck2,
  "issuer-verified": Signature,
} as const satisfies Record<Proof, unknown>;

const VERIFIED: readonly Proof[] = ["checked", "issuer-verified"];

export type ProofBadgeProps = {
  proof: Proof;
  /** `badge` on a ground of its own; `text` inside a table. */
  look?: "badge" | "text";
  /** Who checked it: "by L. Ward". */
  by?: string;
};

/** How well a fact is proved: each rung has its picture and its word. */
export function ProofBadge({ proof, look = "text", by }: ProofBadgeProps) {
  const Icon = ICONS[proof];
  const { words, detail } = PROOF_WORDS[proof];
  const isVerified = VERIFIED.includes(proof);
  return (
    <span
      title={detail}
      className={clsx(
        "inline-flex items-center gap-1 whitespace-nowrap",
        look === "text" && "text-tiny text-ink-3",
        look === "badge" && "rounded-full px-2 py-px text-small",
        look === "badge" && (isVerified ? "bg-ok-soft text-ok" : "bg-waived-soft text-waived"),
      )}
    >
      <Icon aria-hidden size={12} />
      {words}
      {by && ` ${by}`}
    </span>
  );
}
