import "server-only";
import type { Day } from "@/lib/calendar";
import { expiryOf } from "@/lib/credential/expiry";
import type { CredentialId, PersonId, TeamId } from "@/lib/ids";
import type { Change } from "@/lib/rule/change";
import { scenarioText } from "@/lib/sandbox/step-text";
import { stepsOfChanges } from "@/lib/sandbox/steps-of-changes";
import { paths, type Search } from "./paths";

type Trying = {
  readonly personId: PersonId;
  /** The team in whose sandbox it is tried; null for somebody who is in none. */
  readonly teamId: TeamId | null;
  readonly asOf: Day;
  readonly carried: Search;
  readonly credentials: ReadonlyMap<CredentialId, Parameters<typeof expiryOf>[0]>;
};

/** Where a suggestion is tried out, all of its steps taken on the day; null where there is nothing to try. */
export function tryItPath(
  changes: readonly Change[],
  { personId, teamId, asOf, carried, credentials }: Trying,
): string | null {
  if (teamId === null || changes.length === 0) return null;
  const expiresOn = (id: CredentialId) => {
    const credential = credentials.get(id);
    return credential ? expiryOf(credential, asOf) : null;
  };
  const taken = stepsOfChanges(changes, { personId, on: asOf, expiresOn });
  if (taken === null) return null;
  const steps = scenarioText(taken);
  return paths.team(teamId, "what-if", { ...carried, steps });
}
