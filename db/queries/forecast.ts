import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import { addCounts, subtractCounts } from "@/lib/coverage/coverage";
import { expiryOf } from "@/lib/credential/expiry";
import type { CredentialId, PersonId, TeamId } from "@/lib/ids";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import { countsOn, type Pair, pairsBetween } from "@/lib/sandbox/pairs";
import { renewalsInProgress } from "@/lib/sandbox/renewals-in-progress";
import { credentialsIn } from "./catalogue";
import { coverageOnDays, type DayCounts, type DaysFilter } from "./coverage";
import { factsOf } from "./facts";
import { meaningFor } from "./meaning";
import { teamPlacesFor } from "./teams";
import type { View } from "./view";

type RenewalFilter = View & { readonly teamId: TeamId | null };

export type ForecastFilter = RenewalFilter & Pick<DaysFilter, "days">;

/**
 * Counts on each of the days, as they are known to come: if nothing is renewed, and if every renewal in
 * progress is passed in time. The second is null where nobody in reach is renewing anything.
 */
export function forecastOn(actor: Actor, filter: ForecastFilter) {
  return inScope(actor, async () => {
    const known = await coverageOnDays(actor, filter);
    return { known, ifPassed: await countsIfPassed(actor, filter, known) };
  });
}

/** The counts of these days if every renewal in progress is passed in time; null where there is none. */
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

/** Everybody who is renewing something, as they stand and as they would. */
async function pairsIfPassed(
  actor: Actor,
  { asOf, proof, teamId }: RenewalFilter,
): Promise<Pair[] | null> {
  const people = await factsOf(actor, await peopleRenewing(actor, asOf));
  if (people.length === 0) return null;
  const [meaning, credentials, teams] = await Promise.all([
    meaningFor(actor),
    credentialsIn(actor),
    teamPlacesFor(actor),
  ]);
  const byId = new Map(credentials.map((row) => [row.id, row]));
  const lastDayOf = (id: CredentialId, issuedOn: Day) => {
    const credential = byId.get(id);
    return credential ? expiryOf(credential, issuedOn) : null;
  };
  const steps = people.flatMap((own) => renewalsInProgress(own, { asOf, lastDayOf }));
  const before = { people, meaning };
  const { world: after } = applyScenario(before, steps);
  const teamIds = teamId ? [teamId] : teams.map(({ id }) => id);
  return steps.length === 0 ? null : pairsBetween({ before, after }, { teamIds, proof });
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
