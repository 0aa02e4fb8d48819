import { type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { awardStatements } from "@/db/schema/award-statements";
import { awards } from "@/db/schema/awards";
import { competencies } from "@/db/schema/competencies";
import { competencyLevels } from "@/db/schema/competency-levels";
import { competencyWordings } from "@/db/schema/competency-wordings";
import { credentialAliases } from "@/db/schema/credential-aliases";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { frameworkVersions } from "@/db/schema/framework-versions";
import { frameworks } from "@/db/schema/frameworks";
import { issuers } from "@/db/schema/issuers";
import { mappings } from "@/db/schema/mappings";
import { people } from "@/db/schema/people";
import { personAliases } from "@/db/schema/person-aliases";
import { personEmails } from "@/db/schema/person-emails";
import { proficiencyLevels } from "@/db/schema/proficiency-levels";
import { requirementVersions } from "@/db/schema/requirement-versions";
import { requirements } from "@/db/schema/requirements";
import { roleAssignments } from "@/db/schema/role-assignments";
import { roleCompetencies } from "@/db/schema/role-competencies";
import { roles } from "@/db/schema/roles";
import { teamMemberships } from "@/db/schema/team-memberships";
import { teams } from "@/db/schema/teams";
import type { PersonId } from "@/lib/ids";
import type { Writes } from "@/lib/import/plan/writes";
import { inserting, type Statement, updating } from "./bulk";

/**
 * Holds people until the transaction ends, as what is entered by hand does: people before their rows,
 * so that the two never wait for each other in a circle. That standings are made from what both wrote,
 * projecting sees to itself.
 */
export async function holdPeople(tx: Tx, people: readonly PersonId[]): Promise<void> {
  if (people.length > 0) await tx.execute(holding(people));
}

function holding(people: readonly PersonId[]): SQL {
  return sql`select from people where id = any(${`{${people.join(",")}}`}::uuid[])
    order by id for no key update`;
}

/**
 * What writes the rows of a plan, in the order in which they refer to one another; people who are not
 * among those that are `held` are held first. A statement that changes fewer rows than it says found
 * some that are no longer as they were when the plan was made: the transaction must then be rolled back.
 */
export async function* statementsFor(
  writes: Writes,
  held: Set<PersonId>,
): AsyncGenerator<Statement> {
  const others = new Set(peopleIn(writes).filter((id) => !held.has(id)));
  for (const id of others) held.add(id);
  if (others.size > 0) yield { text: holding([...others]), rows: 0 };
  yield* newFirst(teams, writes.teams);
  yield* newFirst(people, writes.people);
  yield* newFirst(personEmails, writes.personEmails);
  yield* newFirst(personAliases, writes.personAliases);
  yield* newFirst(issuers, writes.issuers);
  yield* newFirst(frameworks, writes.frameworks);
  yield* newFirst(frameworkVersions, writes.frameworkVersions);
  yield* newFirst(proficiencyLevels, writes.proficiencyLevels);
  yield* endsFirst(competencies, writes.competencies);
  yield* newFirst(competencyWordings, writes.competencyWordings);
  yield* newFirst(competencyLevels, writes.competencyLevels);
  yield* newFirst(roles, writes.roles);
  yield* endsFirst(roleCompetencies, writes.roleCompetencies);
  yield* newFirst(credentialDefinitions, writes.credentialDefinitions);
  yield* newFirst(credentialAliases, writes.credentialAliases);
  yield* newFirst(mappings, writes.mappings);
  yield* newFirst(requirements, writes.requirements);
  yield* endsFirst(requirementVersions, writes.requirementVersions);
  yield* endsFirst(teamMemberships, writes.teamMemberships);
  yield* endsFirst(roleAssignments, writes.roleAssignments);
  yield* newFirst(awards, writes.awards);
  yield* newFirst(awardStatements, writes.awardStatements);
}

/** Everybody about whom facts are written; who is new among them need not be known yet. */
function peopleIn(writes: Writes): PersonId[] {
  const owned = [writes.teamMemberships, writes.roleAssignments, writes.awards];
  return [
    ...(writes.people?.update ?? []).map(({ id }) => id),
    ...owned
      .flatMap((own) => [...(own?.insert ?? []), ...(own?.update ?? [])])
      .map(({ personId }) => personId),
  ];
}

type Versioned = PgTable & { readonly id: PgColumn; readonly version: PgColumn };

type WritesOf<Table extends Versioned> = {
  readonly insert: readonly Table["$inferInsert"][];
  readonly update: readonly Partial<Table["$inferSelect"]>[];
};

/** New rows first: changed ones may refer to them, as a person does to a new manager. */
async function* newFirst<Table extends Versioned>(
  table: Table,
  writes: WritesOf<Table> = { insert: [], update: [] },
): AsyncGenerator<Statement> {
  yield* inserting(table, writes.insert);
  yield* updating(table, writes.update);
}

/** Changed rows first: what lasts over time has to end before the next may begin. */
async function* endsFirst<Table extends Versioned>(
  table: Table,
  writes: WritesOf<Table> = { insert: [], update: [] },
): AsyncGenerator<Statement> {
  yield* updating(table, writes.update);
  yield* inserting(table, writes.insert);
}
