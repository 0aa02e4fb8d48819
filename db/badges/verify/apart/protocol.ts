import type { VerifyAbout, VerifyItem } from "@/db/badges/verify/verify-about";
import type { KnownDocument } from "@/lib/badge/verify/known-documents";
import type { Verdicts } from "@/lib/badge/verify/verdict";

/** What verdicts are given on, before any document. */
export type Beginning = Pick<VerifyAbout, "day" | "now" | "pins">;

/** What the verifying process is told. A beginning makes it forget what came before. */
export type Told =
  | { readonly kind: "beginning"; readonly beginning: Beginning }
  | {
      readonly kind: "documents";
      readonly documents: readonly (readonly [address: string, document: KnownDocument])[];
    }
  | { readonly kind: "items"; readonly items: readonly VerifyItem[] };

/** What it answers: once that it is ready, and then the verdicts on one badge after the other. */
export type Answer = "ready" | Verdicts;
