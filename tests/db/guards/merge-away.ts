import type { TransactionSql } from "postgres";

/** A twin of Ada's and a twin of the badge, with facts that could not move along. */
export async function mergeAway(tx: TransactionSql): Promise<void> {
  await tx`
    with twin as (
      insert into people (name, merged_into)
      select 'Twin', id from people where name = 'Ada Lindqvist' returning id),
    twin_badge as (
      insert into credential_definitions (name, kind, merged_into)
      select 'Twin badge', 'badge', id from credential_definitions where name = 'Subnet badge'
      returning id),
    stays as (insert into team_memberships (person_id, team_id, starts_on)
      select twin.id, teams.id, '2020-01-01' from twin, teams where teams.name = 'Blue'),
    held as (insert into role_assignments (person_id, role_id, starts_on)
      select twin.id, roles.id, '2020-01-01' from twin, roles where roles.name = 'Analyst'),
    waived as (insert into waivers (person_id, requirement_id, starts_on, ends_on, reason, approved_by)
      select twin.id, requirements.id, '2020-01-01', '2020-02-01', 'Twice.', 'Sam' from twin, requirements),
    found as (insert into assessments (person_id, competency_id, level, assessor, assessed_by, assessed_on, proof)
      select twin.id, competencies.id, 1, 'self', 'Twin', '2020-01-01', 'claimed' from twin, competencies),
    used as (insert into uses (person_id, competency_id, used_on)
      select people.id, competencies.id, '2020-01-01'::date from people, competencies
      union all select twin.id, competencies.id, '2020-01-01' from twin, competencies),
    shown as (insert into mappings (credential_id, competency_id, level)
      select twin_badge.id, competencies.id, 1 from twin_badge, competencies)
    insert into awards (person_id, credential_id, issued_on, proof, source)
    select people.id, twin_badge.id, '2020-01-01'::date, 'claimed', 'by hand' from people, twin_badge
    where people.name = 'Ben Okafor'
    union all
    select twin.id, credential_definitions.id, '2020-01-01', 'claimed', 'by hand'
    from twin, credential_definitions where credential_definitions.name = 'CISSP'`;
}
