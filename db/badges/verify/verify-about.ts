import type { BadgeText } from "@/lib/badge/badge-text";
import type { IssuerPin } from "@/lib/badge/verify/bind-issuer";
import type { KnownDocuments } from "@/lib/badge/verify/known-documents";
import type { Day } from "@/lib/calendar";

/** What verdicts are given on, apart from the badge itself. */
export type VerifyAbout = {
  /** The day on which the badge should be in force. */
  readonly day: Day;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** When the status of this badge was last known (ISO 8601, UTC); null where it never was. */
  readonly statusKnownAt: string | null;
  readonly pins: readonly IssuerPin[];
  /** Everything that was fetched; nothing is fetched here. */
  readonly documents: KnownDocuments;
};

/** One of many badges, and what of the above is its own. */
export type VerifyItem = Pick<VerifyAbout, "statusKnownAt"> & { readonly text: BadgeText };
