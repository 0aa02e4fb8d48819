import { asc, eq, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { awardStatements } from "@/db/schema/award-statements";
import { awards } from "@/db/schema/awards";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { people } from "@/db/schema/people";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import type { AwardId, CredentialId, PersonId, TeamId } from "@/lib/ids";
import { isMember } from "./view";

export type StatementRow = typeof awardStatements.$inferSelect;

/** What sources say of an award in the actor's reach, in the order in which they spoke; mostly nothing. */
export function statementsOf(actor: Actor, awardId: AwardId): Promise<StatementRow[]> {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(awardStatements)
      .where(eq(awardStatements.awardId, awardId))
      .orderBy(asc(awardStatements.turn)),
  );
}

/** An award of which sources said different things at some time. */
export type StatedAward = {
  readonly awardId: AwardId;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly credential: { readonly id: CredentialId; readonly name: string };
  readonly statements: readonly StatementRow[];
};

/** Of the members of a team on the day, those below it included; without a team of everybody in reach. */
export type StatedPlace = { readonly asOf: Day; readonly teamId: TeamId | null };

/** All of them in the actor's reach, by person and credential. */
export function statedAwards(actor: Actor, { asOf, teamId }: StatedPlace): Promise<StatedAward[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx
      .select({
        statement: awardStatements,
        person: { id: people.id, name: people.name },
        credential: { id: credentialDefinitions.id, name: credentialDefinitions.name },
      })
      .from(awardStatements)
      .innerJoin(awards, eq(awards.id, awardStatements.awardId))
      .innerJoin(people, eq(people.id, awards.personId))
      .innerJoin(credentialDefinitions, eq(credentialDefinitions.id, awards.credentialId))
      .where(teamId === null ? undefined : isMember(sql`${awards.personId}`, { teamId, asOf }))
      .orderBy(asc(people.name), asc(credentialDefinitions.name), asc(awardStatements.turn));
    return [...groupBy(rows, ({ statement }) => statement.awardId)].flatMap(([awardId, own]) => {
      const [first] = own;
      if (!first) return [];
      const { person, credential } = first;
      return { awardId, person, credential, statements: own.map(({ statement }) => statement) };
    });
  });
}
