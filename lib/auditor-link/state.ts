/** Whether the address of an auditor link opens anything. */
export const AUDITOR_LINK_STATES = ["open", "ended", "revoked"] as const;
export type AuditorLinkState = (typeof AUDITOR_LINK_STATES)[number];

type Ends = { readonly endsAt: Date; readonly revokedAt: Date | null };

/** A link is open up to the instant at which it ends, and not at it. */
export function auditorLinkState({ endsAt, revokedAt }: Ends, now: Date): AuditorLinkState {
  if (revokedAt !== null && revokedAt <= now) return "revoked";
  return now < endsAt ? "open" : "ended";
}
