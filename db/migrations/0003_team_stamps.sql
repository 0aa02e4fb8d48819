CREATE TABLE "team_stamps" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"stamp" uuid DEFAULT gen_random_uuid() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "team_stamps" ADD CONSTRAINT "team_stamps_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint

-- What the schema file cannot say ----------------------------------------------------------------

-- Derived and never shown: no audit. Who reaches a team reads its stamp; only the projection writes one.
select guard_rows('team_stamps');
create policy reach on team_stamps for select to tessera_app
  using ((select sees_all()) or team_id in (select reached_teams()));
create policy keep on team_stamps to tessera_app
  using ((select has_access('system'))) with check ((select has_access('system')));
grant select, insert, update, delete on team_stamps to tessera_app;
insert into team_stamps (team_id) select id from teams;
--> statement-breakpoint

-- Whether this transaction changed what credentials or roles say about levels, or what is asked of everybody.
create function touched_levels() returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select touched_meaning() or exists (
    select from audit_events
    where tx = txid_current() and entity in ('mappings', 'role_competencies')
  )
$$;
--> statement-breakpoint

-- The teams whose figures it changed: new ones, and those that the people whom it touched ever were in,
-- a membership that it took away included.
create function touched_teams() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from teams where (select touched_levels())
  union
  select entity_id from audit_events
  where tx = txid_current() and entity = 'teams' and before is null
  union
  select (before ->> 'team_id')::uuid from audit_events
  where tx = txid_current() and entity = 'team_memberships' and before is not null
  union
  select team_id from team_memberships where person_id in (select touched_people())
$$;
--> statement-breakpoint

-- Of two transactions that touch the same person the second waits here until the first is through, and
-- then derives from what both wrote; one that touches everybody goes alone. In the order of ids, so
-- that nobody waits in a circle.
create function wait_to_project() returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if touched_levels() then
    perform pg_advisory_xact_lock(hashtext('tessera.projection'));
  else
    perform pg_advisory_xact_lock_shared(hashtext('tessera.projection'));
    perform id from people where id in (select touched_people()) order by id for no key update;
  end if;
end $$;
