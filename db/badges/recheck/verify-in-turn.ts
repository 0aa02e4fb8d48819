import type { VerifyAbout } from "@/db/badges/verify/verify-about";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import type { BadgeText } from "@/lib/badge/badge-text";
import type { Verdicts } from "@/lib/badge/verify/verdict";

type ToVerify = { readonly text: BadgeText; readonly statusKnownAt: string | null };

/** The verdicts on badges, in their order. Throws the reason of `signal` where that stops it. */
export async function verifyInTurn(
  items: readonly ToVerify[],
  about: Omit<VerifyAbout, "statusKnownAt">,
  signal?: AbortSignal,
): Promise<readonly Verdicts[]> {
  const verdicts: Verdicts[] = [];
  for (const { text, statusKnownAt } of items) {
    signal?.throwIfAborted();
    verdicts.push(await verifyBadge(text, { ...about, statusKnownAt }));
  }
  return verdicts;
}
