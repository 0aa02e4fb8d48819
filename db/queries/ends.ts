import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import type { PersonFacts } from "@/lib/facts";
import type { PersonId } from "@/lib/ids";
import { rungBit } from "@/lib/proof";
import type { End } from "@/lib/reminder/end";
import { endsOf } from "@/lib/reminder/ends";
import { meaningFor } from "./meaning";
import { organisationFor } from "./organisation";

/** What ends of these people's, at the rung that counts here by default. */
export function endsAmong(actor: Actor, facts: readonly PersonFacts[]): Promise<End[]> {
  return inScope(actor, async () => {
    const [{ lowestProof }, meaning] = await Promise.all([
      organisationFor(actor),
      meaningFor(actor),
    ]);
    return facts.flatMap((person) => endsOf(person, meaning, lowestProof));
  });
}

type Between = { readonly first: Day; readonly last: Day };

/** Everybody in reach of whom something may end between two days, both counted: no end lies elsewhere. */
export function peopleWithEnds(actor: Actor, { first, last }: Between): Promise<PersonId[]> {
  return inScope(actor, async (tx) => {
    const between = sql`between ${formatDay(first)}::date and ${formatDay(last)}::date`;
    const { lowestProof } = await organisationFor(actor);
    const rows = await tx.execute<{ id: PersonId }>(sql`
      select person_id as id from awards where expires_on ${between}
      union select person_id from waivers where ends_on ${between}
      union select person_id from standing_spans
        where kind = 'grace' and rungs & ${rungBit(lowestProof)} <> 0
          and run_until <> 'infinity' and run_until - 1 ${between}
      order by id`);
    return rows.map(({ id }) => id);
  });
}
