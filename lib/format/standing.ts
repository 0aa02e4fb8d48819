import { addDays, type Day } from "@/lib/calendar";
import { isExpiring, type StandingOn } from "@/lib/standing/standing-on";
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

/** A standing on a day as every screen says it; `windowDays` before its end, met reads "expires". */
export function standingWords(on: StandingOn | null, asOf: Day, windowDays: number): StandingWords {
  if (on === null) return NOT_REQUIRED;
  const lastOn = lastDayOf(on);
  const look = lookOf(on, asOf, windowDays);
  return { look, words: wordsFor(look, on, asOf), detail: detailOf(on), lastOn };
}

function lookOf(on: StandingOn, asOf: Day, windowDays: number): StandingLook {
  if (on.standing.kind === "gap") return on.standing.reason;
  return isExpiring(on, asOf, windowDays) ? "expiring" : on.standing.kind;
}

function wordsFor(look: StandingLook, on: StandingOn, asOf: Day): string {
  const lastOn = lastDayOf(on);
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
      return `Lapsed ${distanceText(addDays(on.since, -1), asOf)}`;
    case "below-level":
      return "Below level";
    case "missing":
      return "Missing";
    case "none":
      return NOT_REQUIRED.words;
  }
}

function detailOf(on: StandingOn): string {
  const lastOn = lastDayOf(on);
  const since = Number.isFinite(on.since) ? `since ${dayText(on.since)}` : "from the beginning";
  const until = lastOn === null ? "nothing known ends it" : `the last day is ${dayText(lastOn)}`;
  return `${NAMES[on.standing.kind]} ${since}; ${until}.`;
}

const NAMES = { met: "Met", grace: "In grace", waived: "Waived", gap: "A gap" } as const;

/** Runs end half-open; people count the last day. */
function lastDayOf(on: StandingOn): Day | null {
  return on.until === null ? null : addDays(on.until, -1);
}
