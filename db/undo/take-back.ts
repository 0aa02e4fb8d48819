import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { groupBy } from "@/lib/group-by";
import type { Restoring, UndoPlan } from "@/lib/undo/plan-undo";
import { leavingRefused, type Refused, type Writing } from "./leaving-refused";
import { checkPlaces } from "./places";

/** Facts, and versions. One follows another: what was made has to go before what it replaced can come back. */
const FACTS = [
  ...[
    "journey_steps",
    "badges",
    "verifications",
    "evidence",
    "award_statements",
    "awards",
    "assessments",
    "uses",
    "waivers",
  ],
  "role_assignments",
  ...["team_memberships", "requirement_versions", "policy_versions", "role_competencies"],
];

/** Rows before the rows that they refer to. */
const ORDER = [
  ...FACTS,
  ...[
    "assessment_rounds",
    "journeys",
    "pathways",
    "requirements",
    "policies",
    "team_minimums",
    "mappings",
    "credential_aliases",
    "credential_definitions",
  ],
  ...["roles", "competency_levels", "competency_wordings", "competencies", "framework_versions"],
  ...["proficiency_levels", "frameworks", "issuers", "person_aliases", "person_emails", "users"],
  ...["people", "teams", "column_maps"],
];

/** A badge goes back to somebody once its award has. */
const RESTORED = [...ORDER.filter((entity) => entity !== "badges"), "badges"];

/**
 * Does what the plan says, and answers with the ids that stay as they are because the database has no
 * place for them: something newer stands there, or what they belong to is gone.
 */
export async function takeBack(tx: Tx, transaction: number, plan: UndoPlan): Promise<Refused[]> {
  const restoring = groupBy(plan.restore, ({ entity }) => entity);
  const touched = [...plan.remove.keys(), ...restoring.keys(), ...plan.revive.keys()];
  const unknown = touched.find((entity) => !ORDER.includes(entity));
  if (unknown !== undefined) throw new Error(`Nobody knows how ${unknown} are taken back.`);
  const refused: Refused[] = [];
  const run = async (writing: Writing) => refused.push(...(await leavingRefused(tx, writing)));
  const remove = (entity: string) => run(removal(entity, plan.remove.get(entity) ?? []));
  const revive = (entity: string) =>
    run(revival(entity, transaction, plan.revive.get(entity) ?? []));
  const others = ORDER.filter((entity) => !FACTS.includes(entity));
  for (const entity of others.toReversed()) await revive(entity);
  for (const entity of FACTS) await remove(entity);
  for (const entity of RESTORED) {
    for (const group of restoring.get(entity) ?? []) await run(restoral(group, transaction));
  }
  for (const entity of FACTS.toReversed()) await revive(entity);
  for (const entity of others) await remove(entity);
  return refused;
}

function removal(entity: string, own: readonly string[]): Writing {
  const write = async (tx: Tx, ids: readonly string[]) => {
    await tx.execute(sql`delete from ${sql.identifier(entity)} where id = any(${uuids(ids)})`);
  };
  return { entity, ids: own, write, dangling: "used" };
}

function restoral({ entity, columns, ids: own }: Restoring, transaction: number): Writing {
  const table = sql.identifier(entity);
  const names = sql.join(columns.map(identifier), sql`, `);
  const values = sql.join(
    columns.map((column) => sql`earlier.${identifier(column)}`),
    sql`, `,
  );
  const write = async (tx: Tx, ids: readonly string[]) => {
    await tx.execute(sql`
      update ${table} set (${names}) = (
        select ${values} from jsonb_populate_record(null::${table}, own.before) earlier)
      from (${imagesBefore(entity, transaction, ids)}) own where ${table}.id = own.id`);
    await checkPlaces(tx, entity, ids);
  };
  return { entity, ids: own, write, dangling: "gone" };
}

/** A team is placed by the one above it, which has to be there first. */
function revival(entity: string, transaction: number, own: readonly string[]): Writing {
  const table = sql.identifier(entity);
  const write = async (tx: Tx, ids: readonly string[]) => {
    await tx.execute(sql`
      insert into ${table} select earlier.* from (${imagesBefore(entity, transaction, ids)}) own
      cross join lateral jsonb_populate_record(null::${table}, own.before) earlier
      order by jsonb_array_length(own.before -> 'path'), own.id`);
    await checkPlaces(tx, entity, ids);
  };
  return { entity, ids: own, write, dangling: "gone" };
}

function imagesBefore(entity: string, transaction: number, ids: readonly string[]): SQL {
  return sql`select entity_id as id, (array_agg(before order by seq))[1] as before
    from audit_events where tx = ${transaction} and entity = ${entity}
      and entity_id = any(${uuids(ids)}) group by entity_id`;
}

function uuids(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(",")}}`}::uuid[]`;
}

function identifier(name: string): SQL {
  return sql.identifier(name).getSQL();
}
