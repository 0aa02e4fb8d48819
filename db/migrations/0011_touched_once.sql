-- After a large import its part of the log is long: whom it touched is asked once, and what it touched
-- with the entities first, so that the index answers.
create or replace function touched_meaning() returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select from audit_events
    where tx = txid_current()
      and entity in ('requirement_versions', 'teams', 'credential_definitions', 'mappings') and (
        entity = 'requirement_versions'
        or (entity = 'teams' and before is not null and before -> 'path' is distinct from after -> 'path')
        or (entity = 'credential_definitions' and before is not null
          and before -> 'stack' is distinct from after -> 'stack')
        or (entity = 'mappings'
          and exists (select from requirement_versions where rule::text like '%"competency"%'))
      )
  )
$$;
--> statement-breakpoint

drop function touched_people();
--> statement-breakpoint

-- A fact that moves from one person to another touches both.
create function touched_people() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select distinct id from audit_events,
    lateral (values (person_id), ((before ->> 'person_id')::uuid)) as whom (id)
  where tx = txid_current() and id is not null and entity in
    ('people', 'team_memberships', 'role_assignments', 'awards', 'assessments', 'waivers')
$$;
--> statement-breakpoint

drop function wait_to_project();
--> statement-breakpoint

-- Answers whose standings are to be made anew. Of two transactions that touch the same person the second
-- waits here until the first is through, and then derives from what both wrote; one that touches everybody
-- goes alone. In the order of ids, so that nobody waits in a circle.
create function wait_to_project() returns setof uuid language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  touched uuid[] := array(select touched_people());
begin
  if touched_levels() then
    perform pg_advisory_xact_lock(hashtext('tessera.projection'));
  else
    perform pg_advisory_xact_lock_shared(hashtext('tessera.projection'));
    perform id from people where id = any(touched) order by id for no key update;
  end if;
  return query select id from people where (select touched_meaning()) union select unnest(touched);
end $$;
--> statement-breakpoint

drop function touched_teams();
--> statement-breakpoint

-- The teams whose figures it changed: new ones, and those that the people whom it touched ever were in,
-- a membership that it took away included.
create function touched_teams(touched uuid[]) returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from teams where (select touched_levels())
  union
  select entity_id from audit_events
  where tx = txid_current() and entity = 'teams' and before is null
  union
  select (before ->> 'team_id')::uuid from audit_events
  where tx = txid_current() and entity = 'team_memberships' and before is not null
  union
  select team_id from team_memberships where person_id = any(touched)
$$;
