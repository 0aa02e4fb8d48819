import { addDays, type Day } from "@/lib/calendar";
import type { Proof } from "@/lib/proof";
import type { Demand } from "./demands";
import type { Colleague } from "./roster";
import type { StoryAward } from "./stories";

/** One line of awards.csv. */
export type Held = {
  readonly who: string;
  readonly credential: string;
  readonly issuedOn: Day;
  readonly expiresOn: Day | null;
  readonly status: "active" | "in-progress" | "failed";
  readonly proof: Proof;
};

/** What awards depend on. */
export type Setting = {
  readonly today: Day;
  readonly demands: readonly Demand[];
  /** For how many months an award counts; null for ever. */
  readonly monthsOf: (credential: string) => number | null;
  readonly joinedOn: (colleague: Colleague) => Day;
};

/** A story tells its days from the seed day. */
export function fromStory(who: string, award: StoryAward, today: Day): Held {
  return {
    who,
    credential: award.credential,
    issuedOn: addDays(today, award.issued),
    expiresOn: award.expires === null ? null : addDays(today, award.expires),
    status: award.status ?? "active",
    proof: award.proof ?? "attested",
  };
}
