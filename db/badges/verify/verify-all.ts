import type { BadgeText } from "@/lib/badge/badge-text";
import type { Verdicts } from "@/lib/badge/verify/verdict";
import { verifyApart } from "./apart/verify-apart";
import type { VerifyAbout, VerifyItem } from "./verify-about";
import { verifyBadge } from "./verify-badge";

/** Checking as many tokens as this takes some ten milliseconds, less than handing them over. */
const MOST_IN_PLACE = 64;

/**
 * The verdicts of `verifyBadge` on each badge, in their order. Many badges, and those whose proof is
 * over what they mean (10 to 300 ms each), are verified in a process of their own, so that the server
 * answers others meanwhile. A badge that ends that process, or takes it too long, cannot be checked:
 * `too-complex`. `signal` ends the work, and the promise is rejected with its reason.
 */
export async function verifyAll(
  items: readonly VerifyItem[],
  about: Omit<VerifyAbout, "statusKnownAt">,
  signal?: AbortSignal,
  onProgress: (done: number) => void = () => undefined,
): Promise<readonly Verdicts[]> {
  const isQuick = items.length <= MOST_IN_PLACE && !items.some(({ text }) => hasProof(text, about));
  if (!isQuick) return verifyApart(items, about, { signal, onProgress });
  const verdicts: Verdicts[] = [];
  for (const { text, statusKnownAt } of items) {
    signal?.throwIfAborted();
    verdicts.push(await verifyBadge(text, { ...about, statusKnownAt }));
    onProgress(verdicts.length);
  }
  return verdicts;
}

function hasProof(text: BadgeText, { documents }: Pick<VerifyAbout, "documents">): boolean {
  if (text.form === "jws") return false;
  const document = text.form === "json" ? text.document : documents.get(text.url)?.content;
  return typeof document === "object" && document !== null && "proof" in document;
}
