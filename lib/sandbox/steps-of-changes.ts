import type { Day } from "@/lib/calendar";
import type { CredentialId, PersonId } from "@/lib/ids";
import { type Change, type TakesTime, takesTime } from "@/lib/rule/change";
import type { PersonStep } from "./step";

type Taking = {
  readonly personId: PersonId;
  /** The day on which all of it is done. */
  readonly on: Day;
  /** The last day of an award of the credential that is earned then; null for ever. */
  readonly expiresOn: (credentialId: CredentialId) => Day | null;
};

/**
 * What somebody would do who follows a suggestion, as steps that the sandbox can take; null where days
 * have to go by first, or hours have to be learnt, which no step does.
 */
export function stepsOfChanges(changes: readonly Change[], taking: Taking): PersonStep[] | null {
  const steps = changes.flatMap((change) => (isStep(change) ? stepOf(change, taking) : []));
  return steps.length === changes.length ? steps : null;
}

type Taken = Exclude<Change, TakesTime | { readonly kind: "learn" }>;

function isStep(change: Change): change is Taken {
  return !takesTime(change) && change.kind !== "learn";
}

function stepOf(change: Taken, { personId, on, expiresOn }: Taking): PersonStep {
  const own = { personId, proof: change.toProof };
  switch (change.kind) {
    case "verify":
      return { kind: "verify", ...own, awardId: change.awardId };
    case "renew":
    case "earn": {
      const { credentialId } = change;
      return { kind: "earn", ...own, credentialId, on, expiresOn: expiresOn(credentialId) };
    }
    case "reach":
      return { kind: "reach", ...own, competencyId: change.competencyId, level: change.to, on };
  }
}
