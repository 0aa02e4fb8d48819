CREATE INDEX "audit_events_at" ON "audit_events" USING btree ("at");--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

-- Which changes make standings anew, told one change at a time: the projection asks it of its own
-- transaction, looking back of everything that came after a moment.
create function touches_meaning(event audit_events) returns boolean language sql stable as $$
  select event.entity = 'requirement_versions'
    or (event.entity = 'teams' and event.before is not null
      and event.before -> 'path' is distinct from event.after -> 'path')
    or (event.entity = 'credential_definitions' and event.before is not null
      and event.before -> 'stack' is distinct from event.after -> 'stack')
    or (event.entity = 'mappings'
      and exists (select from public.requirement_versions where rule::text like '%"competency"%'))
$$;
--> statement-breakpoint

-- A fact that moves from one person to another touches both.
create function people_touched_by(event audit_events) returns setof uuid language sql stable as $$
  select id from (values (event.person_id), ((event.before ->> 'person_id')::uuid)) as whom (id)
  where id is not null and event.entity in
    ('people', 'team_memberships', 'role_assignments', 'awards', 'assessments', 'waivers')
$$;
--> statement-breakpoint

-- The entities stand here once more for the index of the log's own transaction.
create or replace function touched_meaning() returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select from audit_events
    where tx = txid_current() and touches_meaning(audit_events)
      and entity in ('requirement_versions', 'teams', 'credential_definitions', 'mappings')
  )
$$;
--> statement-breakpoint
create or replace function touched_people() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select distinct id from audit_events, lateral people_touched_by(audit_events) as id
  where tx = txid_current() and entity in
    ('people', 'team_memberships', 'role_assignments', 'awards', 'assessments', 'waivers')
$$;
--> statement-breakpoint

-- Looking back -----------------------------------------------------------------------------------

-- The number that the log had come to at an instant: everything from the first change on that was begun
-- later was not known. What somebody was just writing then counts as known.
create function audit_number_at(instant timestamptz) returns bigint language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(
    (select min(seq) - 1 from audit_events where at > instant),
    (select max(seq) from audit_events),
    0)
$$;
--> statement-breakpoint

-- Merged is what was merged then, while looking back: `look_back` says who that was.
create function merged_then() returns setof uuid language sql stable as $$
  select unnest(nullif(current_setting('tessera.merged_then', true), '')::uuid[])
$$;
--> statement-breakpoint
create or replace function merged_people() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from people
  where merged_into is not null and coalesce(current_setting('tessera.merged', true), '') = ''
  union all select merged_then()
$$;
--> statement-breakpoint
create or replace function merged_credentials() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from credential_definitions
  where merged_into is not null and coalesce(current_setting('tessera.merged', true), '') = ''
  union all select merged_then()
$$;
--> statement-breakpoint

-- Until the transaction ends, every table that has changed since is hidden behind a view of the same name
-- (temporary ones are found first): what no later change names is as it is, what one names is as the
-- first of them found it. The policies are those of the table, and reach is today's. Answers the people
-- whose standings have to be made anew, into `earlier_standing_spans`.
--
-- Who may come in, and how the installation is set up, is not looked back at.
create function look_back(known bigint) returns setof uuid language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  entity text;
begin
  for entity in
    select distinct e.entity from audit_events e where e.seq > known and e.entity not in
      ('organisation', 'users', 'user_teams', 'one_time_links', 'api_tokens', 'column_maps', 'calendar_feeds',
        'evidence_packs')
  loop
    execute format('create temp table %I on commit drop as
      select distinct on (entity_id) entity_id as id, before from public.audit_events
      where entity = %L and seq > %s order by entity_id, seq', 'changed_' || entity, entity, known);
    execute format('create temp table %I on commit drop as
      select row.* from %I, lateral jsonb_populate_record(null::public.%I, %s || before) as row
      where before is not null',
      'earlier_' || entity, 'changed_' || entity, entity, defaults_of(entity));
    perform stand_before(entity, 'id');
  end loop;

  create temp table changed_standing_spans on commit drop as
    select distinct id from audit_events, lateral people_touched_by(audit_events) as id where seq > known
    union
    select id from people
    where exists (select from audit_events where seq > known and touches_meaning(audit_events));
  create temp table earlier_standing_spans (like public.standing_spans) on commit drop;
  perform stand_before('standing_spans', 'person_id');
  create policy write on pg_temp.earlier_standing_spans for insert to tessera_app
    with check ((select has_access('system')));
  grant insert on pg_temp.earlier_standing_spans to tessera_app;

  -- What a policy looks up is looked up as it was, too.
  perform set_config('search_path', 'pg_temp, public', true);
  perform guard_as(tablename) from pg_tables
  where schemaname = 'public' and rowsecurity and to_regclass('pg_temp.earlier_' || tablename) is not null;
  -- Executed as text: a plan that is kept from an earlier call would find the tables themselves.
  execute $then$ select set_config('tessera.merged', 'then', true), set_config('tessera.merged_then', array(
    select id from people where merged_into is not null
    union all select id from credential_definitions where merged_into is not null)::text, true) $then$;
  return query execute 'select id from people where id in (select id from changed_standing_spans)';
end $$;
--> statement-breakpoint

-- What a row has where its image is older than the column.
create function defaults_of(entity text) returns text language sql stable
  set search_path = public, pg_temp as $$
  select format('jsonb_build_object(%s)',
    string_agg(format('%L, %s', attname, pg_get_expr(adbin, adrelid)), ', '))
  from pg_attrdef join pg_attribute on attrelid = adrelid and attnum = adnum
  where adrelid = format('public.%I', entity)::regclass and attgenerated = ''
$$;
--> statement-breakpoint

-- Puts the view before a table; `changed_…` says by `key` which rows are not as they were.
create function stand_before(entity text, key text) returns void language plpgsql
  set search_path = public, pg_temp as $$
begin
  execute format('create temp view %1$I with (security_invoker) as
    select * from public.%1$I where %2$I not in (select id from %3$I) union all select * from %4$I',
    entity, key, 'changed_' || entity, 'earlier_' || entity);
  execute format('analyze %I', 'changed_' || entity);
  execute format('analyze %I', 'earlier_' || entity);
  execute format('grant select on pg_temp.%I, pg_temp.%I, pg_temp.%I to tessera_app',
    entity, 'changed_' || entity, 'earlier_' || entity);
end $$;
--> statement-breakpoint

-- Gives the earlier rows of a table its policies.
create function guard_as(entity text) returns void language plpgsql as $$
declare
  policy record;
begin
  execute format('alter table pg_temp.%I enable row level security', 'earlier_' || entity);
  for policy in
    select * from pg_policies where schemaname = 'public' and tablename = entity
      and cmd in ('ALL', 'SELECT') and 'tessera_app' = any(roles)
  loop
    execute format('create policy %I on pg_temp.%I as %s for select to tessera_app using (%s)',
      policy.policyname, 'earlier_' || entity, policy.permissive, policy.qual);
  end loop;
end $$;
