import { addDays, type Day } from "@/lib/calendar";
import type { Terms } from "@/lib/facts";
import { type RenewableRun, renewalOpensOn } from "@/lib/standing/renewal";
import type { GapReason, Standing, StandingKind } from "@/lib/standing/standing";
import { expiryHorizon, type StandingOn } from "@/lib/standing/standing-on";
import { dayText, distanceText, shortDayText } from "./day";

/** How a standing looks: each has its own shape and colour. Expiring is met, not for long. */
export const STANDING_LOOKS = [
  "met",
  "expiring",
  "grace",
  "waived",
  "below-level",
  "lapsed",
  "missing",
  "none",
] as const;
export type StandingLook = (typeof STANDING_LOOKS)[number];

/** A standing in words, worked out where the answer is; a badge only shows it. */
export type StandingWords = {
  readonly look: StandingLook;
  /** "Met until 14 Feb 2027". */
  readonly words: string;
  /** The whole story for a tooltip: since when, until when. */
  readonly detail: string;
  /** The last day of it, for a column that sorts; null where nothing ends it. */
  readonly lastOn: Day | null;
};

export const NOT_REQUIRED: StandingWords = {
  look: "none",
  words: "Not required",
  detail: "No requirement applies on this day.",
  lastOn: null,
};

/** A standing with the unbroken run of its kind: what a row of slots has, and `runOf` makes. */
export type StandingRun = RenewableRun & { readonly reason: GapReason | null };

/** The run under a version that asks on the day; null for one on which nothing is asked. */
export function runOf(
  on: StandingOn | null,
  version: Pick<Terms, "renewalWindowDays"> | null,
): StandingRun | null {
  if (on === null) return null;
  const { standing, since, until } = on;
  const reason = standing.kind === "gap" ? standing.reason : null;
  const renewalWindowDays = version?.renewalWindowDays ?? null;
  return { kind: standing.kind, reason, since, until, renewalWindowDays };
}

/** A standing on a day as every screen says it; `warningDays` before its end, met reads "expires". */
export function standingWords(
  run: StandingRun | null,
  asOf: Day,
  warningDays: number,
): StandingWords {
  if (run === null) return NOT_REQUIRED;
  const look = lookOf(run, asOf, warningDays);
  const opensOn = renewalOpensOn(run);
  return {
    look,
    words: renewalWords(look, run, asOf) ?? wordsFor(look, run, asOf),
    detail: [detailOf(run), ...(opensOn === null ? [] : [renewalText(opensOn, asOf)])].join(" "),
    lastOn: lastDayOf(run),
  };
}

function lookOf({ kind, reason, until }: StandingRun, asOf: Day, days: number): StandingLook {
  if (kind === "gap") return reason ?? "missing";
  const isEnding = until !== null && until <= expiryHorizon(asOf, days);
  return kind === "met" && isEnding ? "expiring" : kind;
}

/** What is met and can be renewed: until when that has to be done. Null for what cannot. */
function renewalWords(look: StandingLook, run: StandingRun, asOf: Day): string | null {
  const [opensOn, lastOn] = [renewalOpensOn(run), lastDayOf(run)];
  if (opensOn === null || lastOn === null || opensOn > asOf) return null;
  if (look === "met") return `Met, renew by ${dayText(lastOn)}`;
  return lastOn === asOf ? "Renew today" : `Renew by ${shortDayText(lastOn, asOf)}`;
}

function wordsFor(look: StandingLook, run: StandingRun, asOf: Day): string {
  const lastOn = lastDayOf(run);
  switch (look) {
    case "met":
      return lastOn === null ? "Met" : `Met until ${dayText(lastOn)}`;
    case "expiring":
      return lastOn === null ? "Met" : `Expires ${distanceText(lastOn, asOf)}`;
    case "grace":
      return lastOn === null ? "In grace" : `Grace until ${shortDayText(lastOn, asOf)}`;
    case "waived":
      return lastOn === null ? "Waived" : `Waived until ${shortDayText(lastOn, asOf)}`;
    case "lapsed":
      return `Lapsed ${distanceText(addDays(run.since, -1), asOf)}`;
    case "below-level":
      return "Below level";
    case "missing":
      return "Missing";
    case "none":
      return NOT_REQUIRED.words;
  }
}

const GAP_WORDS: Readonly<Record<GapReason, string>> = {
  missing: "missing",
  lapsed: "lapsed",
  "below-level": "below level",
};

/** A standing in a word or two, inside a sentence: "in grace", "below level". */
export function standingWord(standing: Standing): string {
  return standing.kind === "gap" ? GAP_WORDS[standing.reason] : kindWord(standing.kind);
}

/** "met", "in grace", "a gap"; where nothing is asked "not required". */
export function kindWord(kind: StandingKind | null): string {
  return kind === null ? NOT_REQUIRED.words.toLowerCase() : NAMES[kind].toLowerCase();
}

const NAMES = { met: "Met", grace: "In grace", waived: "Waived", gap: "A gap" } as const;

function detailOf(run: StandingRun): string {
  const lastOn = lastDayOf(run);
  const since = Number.isFinite(run.since) ? `since ${dayText(run.since)}` : "from the beginning";
  const until = lastOn === null ? "nothing known ends it" : `the last day is ${dayText(lastOn)}`;
  return `${NAMES[run.kind]} ${since}; ${until}.`;
}

/** "Renewal opens on 1 Nov 2026." */
function renewalText(opensOn: Day, asOf: Day): string {
  return `Renewal ${opensOn <= asOf ? "is open since" : "opens on"} ${dayText(opensOn)}.`;
}

/** Runs end half-open; people count the last day. */
function lastDayOf({ until }: StandingRun): Day | null {
  return until === null ? null : addDays(until, -1);
}
