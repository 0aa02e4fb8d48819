import type { Day } from "@/lib/calendar";
import { isOn } from "@/lib/span";

/** What a competency is called and means; first and last day in these words, open where null. */
export type Wording = {
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly name: string;
  readonly description: string | null;
};

/** The words in which the framework has it on the day; null on days on which the framework has it not. */
export function wordingOn<Own extends Wording>(wordings: readonly Own[], asOf: Day): Own | null {
  return wordings.find(({ startsOn, endsOn }) => isOn(asOf, startsOn, endsOn)) ?? null;
}

type Version = { readonly label: string | null; readonly effectiveFrom: Day | null };

/** The edition in effect on the day: the last that has begun. Null before the first. */
export function versionOn<Own extends Version>(versions: readonly Own[], asOf: Day): Own | null {
  return versions
    .filter(({ effectiveFrom }) => isOn(asOf, effectiveFrom, null))
    .reduce<Own | null>((latest, own) => (isLater(own, latest) ? own : latest), null);
}

function isLater(own: Version, latest: Version | null): boolean {
  if (latest === null || latest.effectiveFrom === null) return true;
  return own.effectiveFrom !== null && own.effectiveFrom > latest.effectiveFrom;
}
