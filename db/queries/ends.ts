import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import type { PersonFacts } from "@/lib/facts";
import type { PersonId, TeamId } from "@/lib/ids";
import { type Proof, rungBit } from "@/lib/proof";
import type { End } from "@/lib/reminder/end";
import { endsOf } from "@/lib/reminder/ends";
import { meaningFor } from "./meaning";
import { organisationFor } from "./organisation";
import { isMember } from "./view";

/** What ends of these people's, at a rung; without one, at that which counts here by default. */
export function endsAmong(
  actor: Actor,
  facts: readonly PersonFacts[],
  proof?: Proof,
): Promise<End[]> {
  return inScope(actor, async () => {
    const meaning = await meaningFor(actor);
    const lowest = proof ?? (await organisationFor(actor)).lowestProof;
    return facts.flatMap((person) => endsOf(person, meaning, lowest));
  });
}

type Between = {
  readonly first: Day;
  readonly last: Day;
  /** The rung of what they have been granted time for; that which counts here by default. */
  readonly proof?: Proof;
  /** Who is in this team, or below, on the day; everybody without. */
  readonly members?: { readonly teamId: TeamId; readonly asOf: Day };
};

/** Everybody in reach of whom something may end between two days, both counted: no end lies elsewhere. */
export function peopleWithEnds(
  actor: Actor,
  { first, last, proof, members }: Between,
): Promise<PersonId[]> {
  return inScope(actor, async (tx) => {
    const between = sql`between ${formatDay(first)}::date and ${formatDay(last)}::date`;
    const lowest = proof ?? (await organisationFor(actor)).lowestProof;
    const rows = await tx.execute<{ id: PersonId }>(sql`
      select id from (
        select person_id as id from awards where expires_on ${between}
        union select person_id from waivers where ends_on ${between}
        union select person_id from standing_spans
          where kind = 'grace' and rungs & ${rungBit(lowest)} <> 0
            and run_until <> 'infinity' and run_until - 1 ${between}) ending
      where ${members ? isMember(sql`id`, members) : sql`true`}
      order by id`);
    return rows.map(({ id }) => id);
  });
}
