import type { AuditorLinkState } from "@/lib/auditor-link/state";
import { countOf } from "./count";
import { NO_DAY } from "./day";
import { instantText } from "./instant";

type Viewed = { readonly views: number; readonly lastViewAt: Date | null };

/** "3 views, last 22 Nov 2026, 14:05"; a dash where nobody looked. */
export function viewsText({ views, lastViewAt }: Viewed, zone: string): string {
  if (lastViewAt === null) return NO_DAY;
  return `${countOf(views, "view")}, last ${instantText(lastViewAt, zone)}`;
}

type Ending = { readonly endsAt: Date; readonly revokedAt: Date | null };

/** "open until 22 Nov 2026, 14:05", "revoked 3 Nov 2026, 9:00". */
export function linkStateText(
  state: AuditorLinkState,
  { endsAt, revokedAt }: Ending,
  zone: string,
): string {
  return `${STATE_WORDS[state]} ${instantText(revokedAt ?? endsAt, zone)}`;
}

const STATE_WORDS: Readonly<Record<AuditorLinkState, string>> = {
  open: "open until",
  ended: "ended",
  revoked: "revoked",
};
