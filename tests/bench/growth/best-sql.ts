import postgres from "postgres";
import { median } from "../figure";

const ROUNDS = 7;

export type BestSql = { readonly ms: number; readonly met: number };

/**
 * The fastest statement that was found for coverage by team out of the bare facts: one bit mask of what each
 * person holds, against one of what each requirement takes. What prepares the masks of the catalogue is not
 * counted. It knows no grace, waivers, policies or levels, and only one day and rung.
 */
export async function bestSql(databaseUrl: string, today: string): Promise<BestSql> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(MASKS);
    const times: number[] = [];
    let met = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      const rows = await sql.unsafe<{ met: number }[]>(COVERAGE, [today]);
      times.push(performance.now() - started);
      met = rows.reduce((sum, row) => sum + row.met, 0);
    }
    return { ms: median(times), met };
  } finally {
    await sql.end();
  }
}

const MASKS = `
  create temporary table credential_masks as
    select id as credential_id,
      1::bit(128) << (row_number() over (order by id) - 1)::int as mask
    from credential_definitions;
  create temporary table requirement_masks as
    select v.requirement_id, role_id, bit_or(m.mask) as mask
    from requirement_versions v
    cross join lateral jsonb_array_elements(v.rule -> 'any') one
    join credential_masks m on m.credential_id = (one ->> 'credential')::uuid
    left join lateral unnest(v.scope_role_ids) role_id on true
    group by v.requirement_id, role_id;
  create temporary table asked as
    select r.id as role_id, m.mask from roles r
    join requirement_masks m on m.role_id is null or m.role_id = r.id;
  analyze credential_masks, asked`;

const COVERAGE = `
  with held as (
    select a.person_id, bit_or(m.mask) as mask
    from awards a join credential_masks m using (credential_id)
    where a.state = 'earned' and a.proof <> 'claimed' and a.issued_on <= $1::date
      and (a.expires_on is null or a.expires_on >= $1::date)
      and (a.revoked_on is null or a.revoked_on > $1::date)
    group by a.person_id)
  select t.team_id,
    count(*) filter (where held.mask & asked.mask <> 0::bit(128))::int as met,
    count(*)::int as asked
  from role_assignments r
  join team_memberships t using (person_id)
  join asked using (role_id)
  left join held using (person_id)
  where (r.ends_on is null or r.ends_on >= $1::date) and (t.ends_on is null or t.ends_on >= $1::date)
  group by t.team_id`;
