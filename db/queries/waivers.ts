import { asc, eq } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { people } from "@/db/schema/people";
import { requirements } from "@/db/schema/requirements";
import { waivers } from "@/db/schema/waivers";
import type { Actor } from "@/lib/access";

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
