import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { PersonId } from "@/lib/ids";
import type {
  AssessmentFact,
  AwardFact,
  HeldFacts,
  StayFact,
  UseFact,
} from "@/lib/merge/held-facts";

/** The facts of a person, each with its id and what it is about. */
export async function heldFactsOf(tx: Tx, personId: PersonId): Promise<HeldFacts> {
  const days = (column: string) => sql.raw(`${column} - date '1970-01-01'`);
  const stays = async (table: string, about: string): Promise<StayFact[]> => [
    ...(await tx.execute<StayFact>(sql`
      select id, ${sql.identifier(about)} as about, ${days("starts_on")} as "startsOn",
        ${days("ends_on")} as "endsOn"
      from ${sql.identifier(table)} where person_id = ${personId} order by starts_on, id`)),
  ];
  const awards = await tx.execute<AwardFact>(sql`
    select id, credential_id as about, ${days("issued_on")} as "issuedOn"
    from awards where person_id = ${personId} order by issued_on, id`);
  const assessments = await tx.execute<AssessmentFact>(sql`
    select id, competency_id as about, assessor, facet, ${days("assessed_on")} as "assessedOn"
    from assessments where person_id = ${personId} order by assessed_on, id`);
  const uses = await tx.execute<UseFact>(sql`
    select id, competency_id as about, ${days("used_on")} as "usedOn"
    from uses where person_id = ${personId} order by used_on, id`);
  return {
    awards: [...awards],
    memberships: await stays("team_memberships", "team_id"),
    roles: await stays("role_assignments", "role_id"),
    waivers: await stays("waivers", "requirement_id"),
    assessments: [...assessments],
    uses: [...uses],
  };
}
