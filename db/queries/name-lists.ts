import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { FoundKind } from "@/lib/search/answer";
import type { Named } from "@/lib/search/name-index";

/** What has a name in the database; a page of the application has none there. */
export type NamedKind = Exclude<FoundKind, "page">;

/** Which of these somebody sees depends on who it is. */
export const IN_REACH: readonly NamedKind[] = ["person", "team"];

type NameList = {
  /** Tables whose rows make up what such a thing is called. */
  readonly tables: readonly string[];
  /** `id` and `spellings` of those for which the condition on `t` holds. */
  readonly rows: (condition: SQL) => SQL;
};

/** For each kind all that it is called, its name first. Numbers and addresses are no names. */
export const NAME_LISTS: Readonly<Record<NamedKind, NameList>> = {
  person: plainly("people"),
  team: plainly("teams"),
  role: {
    tables: ["roles"],
    rows: (condition) => sql`
      select t.id, array[t.name] || t.codes as spellings from roles t where ${condition}`,
  },
  competency: {
    tables: ["competencies", "competency_wordings"],
    rows: (condition) => sql`
      select t.id, array[t.name, t.code] || array(
          select w.name from competency_wordings w where w.competency_id = t.id) as spellings
      from competencies t where ${condition}`,
  },
  credential: {
    tables: ["credential_definitions", "credential_aliases", "issuers"],
    rows: (condition) => sql`
      select t.id, array[t.name, t.code, regexp_replace(t.code, '[^[:alnum:]]', '', 'g'),
          i.name || ' ' || t.name] || coalesce(a.aliases, '{}') as spellings
      from credential_definitions t left join issuers i on i.id = t.issuer_id
      left join (select credential_id, array_agg(alias) as aliases from credential_aliases
        group by credential_id) a on a.credential_id = t.id
      where ${condition}`,
  },
  requirement: {
    tables: ["requirements"],
    rows: (condition) => sql`
      select t.id, array[t.name, concat_ws(' ', t.regime, t.clause),
          concat_ws(' ', t.regime, t.clause, t.name)] as spellings
      from requirements t where ${condition}`,
  },
  policy: plainly("policies"),
};

function plainly(table: string): NameList {
  return {
    tables: [table],
    rows: (condition) => sql`
      select t.id, array[t.name] as spellings from ${sql.identifier(table)} t where ${condition}`,
  };
}

/** All of a kind that the transaction may see, or those with these ids. */
export async function readNames(
  tx: Tx,
  kind: NamedKind,
  ids: readonly string[] | null = null,
): Promise<Named[]> {
  const condition = ids ? sql`t.id = any(${`{${ids.join(",")}}`}::uuid[])` : sql`true`;
  const rows = await tx.execute<{ id: string; spellings: (string | null)[] }>(
    NAME_LISTS[kind].rows(condition),
  );
  return rows.map(({ id, spellings }) => ({ id, spellings: spellings.filter(isThere) }));
}

function isThere(spelling: string | null): spelling is string {
  return spelling !== null && spelling !== "";
}
