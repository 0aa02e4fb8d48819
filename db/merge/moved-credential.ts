import { asc, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { credentialDefinitions } from "@/db/schema/credential-definitions";
import { pathways } from "@/db/schema/pathways";
import type { CredentialId } from "@/lib/ids";
import type { Moved } from "@/lib/merge/move-facts";
import { type PathwayPart, replaceInParts } from "@/lib/pathway/part";
import { replaceCredential } from "@/lib/rule/replace-credential";
import type { Rule } from "@/lib/rule/rule";

type Definition = Pick<typeof credentialDefinitions.$inferSelect, "id">;

/** A place that names the credential in a rule, or by its id. */
export type Naming = {
  readonly table:
    | "requirement_versions"
    | "requirement_drafts"
    | "pathways"
    | "policies"
    | "policy_versions"
    | "credential_definitions"
    | "team_minimums";
  readonly column: string;
  readonly id: string;
  readonly label: string;
  /** What stands there becomes: a rule, the parts of a pathway, or the survivor's id. */
  readonly becomes: Rule | readonly PathwayPart[] | CredentialId;
};

/** What of a credential can go to the one that it turned out to be. */
export type MovedCredential = {
  readonly awards: Moved<{ readonly id: string; readonly holder: string }>;
  readonly mappings: Moved<{ readonly id: string; readonly competency: string }>;
  readonly naming: readonly Naming[];
};

export async function movedCredential(
  tx: Tx,
  { id }: Definition,
  { id: intoId }: Definition,
): Promise<MovedCredential> {
  const awards = await tx.execute<{ id: string; holder: string; stays: boolean }>(sql`
    select a.id, p.name as holder, exists (select from awards own
      where own.credential_id = ${intoId} and own.person_id = a.person_id
        and own.issued_on = a.issued_on) as stays
    from awards a join people p on p.id = a.person_id where a.credential_id = ${id} order by a.id`);
  const mappings = await tx.execute<{ id: string; competency: string; stays: boolean }>(sql`
    select m.id, c.name || ' at level ' || m.level as competency, exists (select from mappings own
      where own.credential_id = ${intoId} and own.competency_id = m.competency_id) as stays
    from mappings m join competencies c on c.id = m.competency_id
    where m.credential_id = ${id} order by m.id`);
  return {
    awards: apart(awards),
    mappings: apart(mappings),
    naming: [
      ...(await rulesNaming(tx, id, intoId)),
      ...(await partsNaming(tx, id, intoId)),
      ...(await idsNaming(tx, id, intoId)),
    ],
  };
}

function apart<Row extends { readonly stays: boolean }>(rows: readonly Row[]): Moved<Row> {
  return { moves: rows.filter(({ stays }) => !stays), stays: rows.filter(({ stays }) => stays) };
}

/** Where rules stand: the table, the column, and what a row of it is called. */
const RULES = [
  [
    "requirement_versions",
    "rule",
    sql`'Requirement ' || (
    select name from requirements where requirements.id = row.requirement_id)`,
  ],
  ["requirement_drafts", "rule", sql`'Draft ' || row.name`],
  [
    "policy_versions",
    "stack",
    sql`'Policy ' || (
    select name || ' v' || row.number from policies where policies.id = row.policy_id)`,
  ],
  ["credential_definitions", "stack", sql`'Pieces of ' || row.name`],
  ["credential_definitions", "prerequisites", sql`'Before ' || row.name`],
  [
    "team_minimums",
    "target",
    sql`'Minimum of ' || (
    select name from teams where teams.id = row.team_id)`,
  ],
] as const;

async function rulesNaming(tx: Tx, id: CredentialId, intoId: CredentialId): Promise<Naming[]> {
  const found: Naming[] = [];
  for (const [table, column, label] of RULES) {
    const field = sql.identifier(column);
    const rows = await tx.execute<{ id: string; label: string; rule: Rule }>(sql`
      select row.id, ${label} as label, row.${field} as rule from ${sql.identifier(table)} row
      where strpos(row.${field}::text, ${id}::text) > 0 and row.id <> ${id} order by row.id`);
    for (const { rule, ...row } of rows) {
      found.push({ ...row, table, column, becomes: replaceCredential(rule, id, intoId) });
    }
  }
  return found;
}

async function partsNaming(tx: Tx, id: CredentialId, intoId: CredentialId): Promise<Naming[]> {
  const rows = await tx
    .select()
    .from(pathways)
    .where(sql`strpos(${pathways.parts}::text, ${id}::text) > 0`)
    .orderBy(asc(pathways.id));
  return rows.map(({ parts, ...row }) => ({
    ...{ table: "pathways", column: "parts", id: row.id, label: `Parts of ${row.name}` },
    becomes: replaceInParts(parts, id, intoId),
  }));
}

/** Places that name it by its id. */
const IDS = [
  ["credential_definitions", "specialty_of", "Specialty"],
  ["policies", "credential_id", "Policy"],
  ["pathways", "credential_id", "Pathway"],
] as const;

async function idsNaming(tx: Tx, id: CredentialId, intoId: CredentialId): Promise<Naming[]> {
  const found: Naming[] = [];
  for (const [table, column, noun] of IDS) {
    const rows = await tx.execute<{ id: string; name: string }>(sql`
      select id, name from ${sql.identifier(table)}
      where ${sql.identifier(column)} = ${id} order by id`);
    for (const row of rows) {
      found.push({
        ...{ table, column, id: row.id, becomes: intoId },
        label: `${noun} ${row.name}`,
      });
    }
  }
  return found;
}
