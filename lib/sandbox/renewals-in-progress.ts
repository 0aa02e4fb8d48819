import { addDays, type Day } from "@/lib/calendar";
import type { Award, PersonFacts } from "@/lib/facts";
import type { CredentialId } from "@/lib/ids";
import type { PersonStep } from "./step";

/** From which day on something is supposed to be passed. */
export type Supposing = {
  readonly asOf: Day;
  /** The last day of what is earned on a day; null where nothing known ends it. */
  readonly lastDayOf: (credentialId: CredentialId, issuedOn: Day) => Day | null;
};

/**
 * What somebody is about to renew on the day, as steps of a scenario: each is passed in time, counts from
 * the day after what is held ends, and is proved as well as that. In progress is an award that was begun
 * while one of the same credential was held.
 */
export function renewalsInProgress(facts: PersonFacts, question: Supposing): PersonStep[] {
  const { personId, awards } = facts;
  const begun = new Set(
    awards.filter(({ state }) => state === "in-progress").map(({ credentialId }) => credentialId),
  );
  return [...begun].flatMap((credentialId): PersonStep[] => {
    const held = lastHeld(awards.filter((award) => award.credentialId === credentialId));
    if (!held || held.expiresOn < question.asOf) return [];
    const on = addDays(held.expiresOn, 1);
    const expiresOn = question.lastDayOf(credentialId, on);
    return [{ kind: "earn", personId, credentialId, on, expiresOn, proof: held.proof }];
  });
}

type Ending = Award & { readonly expiresOn: Day };

/** Of awards of one credential, the one that ends last, where something was begun since it was issued. */
function lastHeld(awards: readonly Award[]): Ending | null {
  const earned = awards.filter(({ state, revokedOn }) => state === "earned" && revokedOn === null);
  const ending = earned.filter((award): award is Ending => award.expiresOn !== null);
  if (ending.length < earned.length) return null; // one never ends
  const [last] = ending.toSorted((a, b) => b.expiresOn - a.expiresOn);
  const isBegun = ({ state, issuedOn }: Award) =>
    state === "in-progress" && last !== undefined && issuedOn >= last.issuedOn;
  return last && awards.some(isBegun) ? last : null;
}
