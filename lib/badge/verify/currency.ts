import type { Day } from "@/lib/calendar";
import type { Currency } from "./verdict";

/** What one list says of a badge. */
export type StatusFinding =
  | { readonly status: "good" | "suspended" | "unknown" }
  | { readonly status: "revoked"; readonly reason: string | null };

export type Asked = {
  /** The day that is asked about. */
  readonly day: Day;
  /** ISO 8601, UTC: when the oldest of what the verdict hangs on was seen. */
  readonly checkedAt: string;
  /** When the status of this badge was last known; null where it never was. */
  readonly statusKnownAt: string | null;
};

/**
 * Whether a badge is in force on a day, its last day included: the worst that any source says. What
 * could not be looked up is unknown, neither good nor bad.
 */
export function currencyOf(
  { from, until }: { readonly from: Day; readonly until: Day | null },
  findings: readonly StatusFinding[],
  { day, checkedAt, statusKnownAt }: Asked,
): Currency {
  const revoked = findings.find((finding) => finding.status === "revoked");
  if (revoked) return { verdict: "revoked", reason: revoked.reason, checkedAt };
  const says = (status: StatusFinding["status"]) =>
    findings.some((finding) => finding.status === status);
  if (says("suspended")) return { verdict: "suspended", checkedAt };
  const isUnknown = says("unknown");
  const status = isUnknown ? { status: "unknown" as const } : {};
  if (until !== null && until < day) return { verdict: "expired", until, checkedAt, ...status };
  if (from > day) return { verdict: "not-yet", from, checkedAt, ...status };
  if (isUnknown) return { verdict: "status-unknown", since: statusKnownAt, checkedAt };
  return { verdict: "valid", checkedAt };
}

/** Whether it could be looked up if the badge was revoked, on whatever days it is in force. */
export function isStatusKnown(currency: Currency): boolean {
  if (currency.verdict === "expired" || currency.verdict === "not-yet") {
    return currency.status !== "unknown";
  }
  return currency.verdict !== "status-unknown" && currency.verdict !== "unreadable";
}
