import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { holds, inTeam, isEmployed, isOnDay } from "@/db/queries/view";
import type { PersonId, RequirementId, TeamId } from "@/lib/ids";
import type { PackQuery } from "@/lib/pack/evidence";
import type { PackQuestion } from "@/lib/pack/question";
import type { StandingKind } from "@/lib/standing/standing";

/** Somebody whom a pack is about. */
export type Member = {
  readonly id: PersonId;
  readonly externalId: string | null;
  readonly name: string;
  readonly teamId: TeamId;
};

/** Slots that stand alike. */
type CountedSlots = {
  readonly teamId: TeamId;
  readonly requirementId: RequirementId;
  readonly kind: StandingKind;
  readonly slots: number;
};

/** Everybody in scope on the day, asked of or not. */
export function readMembers(tx: Tx, { asOf, teamId }: PackQuestion) {
  return found<Member>(
    tx,
    sql`select p.id, p.external_id as "externalId", p.name, m.team_id as "teamId"
from people p join team_memberships m on m.person_id = p.id
where ${inTeam(sql`m.team_id`, teamId)}
  and ${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)}
  and ${isEmployed(asOf)}
order by p.id`,
  );
}

/** How many slots of these people stand how, by team and requirement. */
export function countSlots(tx: Tx, question: PackQuestion) {
  return found<CountedSlots>(
    tx,
    sql`select s.team_id as "teamId", s.requirement_id as "requirementId", s.kind, count(*)::int as slots
from standing_spans s join people p on p.id = s.person_id
where ${holds(question)} and ${inTeam(sql`s.team_id`, question.teamId)}
  and ${among(question.requirementIds)}
group by s.team_id, s.requirement_id, s.kind
order by s.team_id, s.requirement_id, s.kind`,
  );
}

function among(requirementIds: readonly RequirementId[] | null): SQL {
  if (requirementIds === null) return sql`true`;
  return sql`s.requirement_id = any(${`{${requirementIds.join(",")}}`}::uuid[])`;
}

const dialect = new PgDialect();

/** Rows, and the very statement that found them. */
async function found<Row extends Record<string, unknown>>(tx: Tx, statement: SQL) {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const rows = await tx.execute<Row>(statement);
  return { rows: [...rows], query: { sql: text, parameters: params } satisfies PackQuery };
}
