import type { Proof } from "@/lib/proof";

/** The rungs from the lowest up, as a reader climbs them. */
export const LADDER = [
  "claimed",
  "attested",
  "checked",
  "issuer-verified",
] as const satisfies readonly Proof[];

/** A proof as the screens say it: in short, and what it means. */
export const PROOF_WORDS: Readonly<Record<Proof, { words: string; detail: string }>> = {
  claimed: { words: "claimed", detail: "The person says so; nobody has confirmed it." },
  attested: { words: "attested", detail: "Somebody responsible stands behind it." },
  checked: { words: "document checked", detail: "Somebody looked at the document." },
  "issuer-verified": { words: "issuer-verified", detail: "The issuer’s signature was checked." },
};
