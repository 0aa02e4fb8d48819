import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import { addCounts, subtractCounts } from "@/lib/coverage/coverage";
import { expiryOf } from "@/lib/credential/expiry";
import type { CredentialId, PersonId, TeamId } from "@/lib/ids";
import { plannedSteps } from "@/lib/journey/planned-steps";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import { countsOn, type Pair, pairsBetween } from "@/lib/sandbox/pairs";
import { renewalsInProgress } from "@/lib/sandbox/renewals-in-progress";
import { credentialsIn } from "./catalogue";
import { coverageOnDays, type DayCounts, type DaysFilter } from "./coverage";
import { factsOf } from "./facts";
import { plannedFrom } from "./journeys";
import { meaningFor } from "./meaning";
import { teamPlacesFor } from "./teams";
import type { View } from "./view";

type RenewalFilter = View & { readonly teamId: TeamId | null };

export type ForecastFilter = RenewalFilter & Pick<DaysFilter, "days">;

/**
 * Counts on each of the days, as they are known to come: if nothing is renewed, and if all that is planned is
 * passed in time, renewals in progress and steps alike. The second is null where nobody in reach plans anything.
 */
export function forecastOn(actor: Actor, filter: ForecastFilter) {
  return inScope(actor, async () => {
    const known = await coverageOnDays(actor, filter);
    return { known, ifPassed: await countsIfPassed(actor, filter, known) };
  });
}

/** The counts of these days if all that is planned is passed in time; null where nothing is. */
export function countsIfPassed(
  actor: Actor,
  filter: RenewalFilter,
  known: readonly DayCounts[],
): Promise<DayCounts[] | null> {
  return inScope(actor, async () => {
    const pairs = await pairsIfPassed(actor, filter);
    return pairs && known.map((counts) => countsWith(counts, pairs));
  });
}

function countsWith({ day, ...counts }: DayCounts, pairs: readonly Pair[]): DayCounts {
  const others = subtractCounts(counts, countsOn(pairs, "before", day));
  return { day, ...addCounts(others, countsOn(pairs, "after", day)) };
}

/** Everybody who is renewing something, or plans to earn it, as they stand and as they would. */
async function pairsIfPassed(
  actor: Actor,
  { asOf, proof, teamId }: RenewalFilter,
): Promise<Pair[] | null> {
  const planned = await plannedFrom(actor, asOf);
  const renewing = await peopleRenewing(actor, asOf);
  const people = await factsOf(actor, [...new Set([...renewing, ...planned.keys()])]);
  if (people.length === 0) return null;
  const [meaning, credentials, teams] = await Promise.all([
    meaningFor(actor),
    credentialsIn(actor),
    teamPlacesFor(actor),
  ]);
  const question = { asOf, lastDayOf: lastDayIn(credentials) };
  const steps = people.flatMap((own) => [
    ...renewalsInProgress(own, question),
    ...plannedSteps(own, planned.get(own.personId) ?? [], question),
  ]);
  const before = { people, meaning };
  const { world: after } = applyScenario(before, steps);
  const teamIds = teamId ? [teamId] : teams.map(({ id }) => id);
  return steps.length === 0 ? null : pairsBetween({ before, after }, { teamIds, proof });
}

function lastDayIn(credentials: Awaited<ReturnType<typeof credentialsIn>>) {
  const byId = new Map(credentials.map((row) => [row.id, row]));
  return (id: CredentialId, issuedOn: Day) => {
    const credential = byId.get(id);
    return credential ? expiryOf(credential, issuedOn) : null;
  };
}

/** Everybody in reach who has begun something of which they hold one that ends, then or later. */
function peopleRenewing(actor: Actor, asOf: Day): Promise<PersonId[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<{ id: PersonId }>(sql`
      select distinct person_id as id from awards begun
      where state = 'in-progress' and exists (
        select from awards held where held.person_id = begun.person_id
          and held.credential_id = begun.credential_id and held.state = 'earned'
          and held.expires_on >= ${formatDay(asOf)}::date)
      order by id`);
    return rows.map(({ id }) => id);
  });
}
