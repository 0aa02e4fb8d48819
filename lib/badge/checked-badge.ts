import type { BadgeText } from "./badge-text";
import type { Badge } from "./read/badge/badge";
import type { Verdicts } from "./verify/verdict";

/** A badge out of a file: what it says, and what checking it says. */
export type CheckedBadge = {
  /** The badge itself: never only where it is. */
  readonly text: Exclude<BadgeText, { form: "url" }>;
  /** "a.png", "badges.zip › a.png", "list.json › 2". */
  readonly place: string;
  /** What makes it the same badge, in whichever file it comes: see `badgeKey`. */
  readonly key: string;
  /** SHA-256 of its text, in hex. */
  readonly contentHash: string;
  readonly badge: Badge;
  readonly verdicts: Verdicts;
  /** The PNG picture that it was baked into, without everything but the picture. */
  readonly picture: Uint8Array | null;
  /** What somebody should know besides, in sentences. */
  readonly warnings: readonly string[];
};
