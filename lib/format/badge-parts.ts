import type { MatchedBy } from "@/lib/badge/alignment/match-alignment";
import type { BadgeDifference } from "@/lib/badge/differences";
import type { MissingPart, ResultLevel } from "@/lib/badge/read/badge/badge";
import type { BadgeState, Currency } from "@/lib/badge/verify/verdict";
import { BADGE_STATE_WORDS, CURRENCY_WORDS } from "./badge";
import { dayText } from "./day";
import { PROOF_WORDS } from "./proof";

/** A badge's state, and what its currency is where that says more. */
export type ShownBadgeState = {
  readonly state: BadgeState;
  readonly currency?: Currency["verdict"];
};

/** The words of its mark, for lists and files. */
export function badgeStateText({ state, currency }: ShownBadgeState): string {
  return state === "revoked-or-expired" && currency !== undefined
    ? CURRENCY_WORDS[currency]
    : BADGE_STATE_WORDS[state].words;
}

/** What a badge leaves open, and what that means for whoever judges it. */
export const MISSING_WORDS: Readonly<Record<MissingPart, string>> = {
  description: "No description: what it was given for is told by its name alone.",
  criteria: "No criteria: nothing tells what had to be done for it.",
  alignment: "No skills: it is aligned with no competency, so that none can be proposed.",
  kind: "No kind: whether it is a certification or a badge for taking part is not said.",
  language: "No language: which one it is in is not said.",
  evidence: "No evidence: it leads to nothing that the person made or did.",
  expiry: "No end: it states none, which may mean that it holds for good.",
  "issuer-name": "No name of its issuer, only an address.",
  "issuer-url": "No web page of its issuer.",
};

/** "expires: the badge says 28 Feb 2027, the record 31 Dec 2027". */
export function differenceText(difference: BadgeDifference): string {
  if (difference.part === "proof") {
    const [badge, record] = [difference.badge, difference.record].map(
      (proof) => PROOF_WORDS[proof].words,
    );
    return `proof: the badge reaches ${badge} by itself, the record is ${record}`;
  }
  const [badge, record] = [difference.badge, difference.record].map((day) =>
    day === null ? "no end" : dayText(day),
  );
  return `${difference.part}: the badge says ${badge}, the record ${record}`;
}

/** How a result's level is called: by its name, else by its number, else by its id. */
export function levelText({ name, level, id }: ResultLevel): string {
  if (name !== null && level !== null && name !== level) return `${name} (${level})`;
  return name ?? level ?? id;
}

/** By what an alignment was found to be about a competency. */
export const MATCHED_BY_WORDS: Readonly<Record<MatchedBy, string>> = {
  url: "its address",
  code: "framework and code",
  name: "its name",
};
