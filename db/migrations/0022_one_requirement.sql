-- What the schema files cannot say ---------------------------------------------------------------

-- The requirements whose versions this transaction wrote, where it wrote nothing else of what is asked and
-- what counts; null where it did.
create function touched_requirements() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select array_agg(distinct id) from audit_events,
    lateral (values ((before ->> 'requirement_id')::uuid), ((after ->> 'requirement_id')::uuid)) as of (id)
  where tx = txid_current() and entity = 'requirement_versions' and id is not null
    and not exists (
      select from audit_events
      where tx = txid_current() and touches_meaning(audit_events) and entity in
        ('policies', 'policy_versions', 'teams', 'credential_definitions', 'mappings')
    )
$$;
--> statement-breakpoint

-- Whom a version of these requirements asks something on some day, and perhaps a few more: nobody else has
-- standings under them.
create function people_asked(asking uuid[]) returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from people where exists (
    select from requirement_versions
    where requirement_id = any(asking)
      and (scope_role_ids = '{}' or exists (
        select from role_assignments
        where person_id = people.id and role_id = any(scope_role_ids)))
      and (scope_team_ids = '{}' or exists (
        select from team_memberships m join teams on teams.id = m.team_id
        where m.person_id = people.id and path && scope_team_ids))
  )
$$;
--> statement-breakpoint

drop function wait_to_project();
--> statement-breakpoint

-- Answers whose standings are to be made anew, and under which requirements; null for all. Of two transactions
-- that touch the same person the second waits here until the first is through, and then derives from what
-- both wrote; one that touches everybody goes alone. In the order of ids, so that nobody waits in a circle.
create function wait_to_project(out whom uuid[], out under uuid[]) language plpgsql security definer
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
  if touched = '{}' then
    under := touched_requirements();
  end if;
  if under is null then
    whom := array(select id from people where (select touched_meaning()) union select unnest(touched));
  else
    whom := array(select people_asked(under));
  end if;
end $$;
