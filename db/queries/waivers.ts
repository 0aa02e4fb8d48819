import { and, asc, eq, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { people } from "@/db/schema/people";
import { requirements } from "@/db/schema/requirements";
import { waivers } from "@/db/schema/waivers";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";

/** A waiver with the names of whom and what it is about. */
export type NamedWaiver = typeof waivers.$inferSelect & {
  readonly personName: string;
  readonly requirementName: string;
};

/** Waivers of everybody in the actor's reach, those first that end first. */
export function namedWaivers(actor: Actor): Promise<NamedWaiver[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx
      .select({ waiver: waivers, personName: people.name, requirementName: requirements.name })
      .from(waivers)
      .innerJoin(people, eq(people.id, waivers.personId))
      .innerJoin(requirements, eq(requirements.id, waivers.requirementId))
      .orderBy(asc(waivers.endsOn), asc(people.name), asc(waivers.id));
    return rows.map(({ waiver, ...names }) => ({ ...waiver, ...names }));
  });
}

/** Waivers of these people that are in force on the day, by id. */
export function waiversInForce(actor: Actor, personIds: readonly PersonId[], asOf: Day) {
  const on = sql`${formatDay(asOf)}::date`;
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(waivers)
      .where(
        and(
          sql`${waivers.personId} = any(${`{${personIds.join(",")}}`}::uuid[])`,
          sql`${on} between ${waivers.startsOn} and ${waivers.endsOn}`,
        ),
      )
      .orderBy(asc(waivers.id)),
  );
}
