-- What the schema files cannot say: dates that may not overlap, derived columns, the application's
-- role, row-level security and the audit log. Written to run on PostgreSQL 15 and later without extensions.

-- Dates ------------------------------------------------------------------------------------------

-- A range over a hash of the id stands for the id, because gist compares ranges without an extension.
alter table team_memberships add constraint team_memberships_one_team exclude using gist (
  int8range(hashtextextended(person_id::text, 0), hashtextextended(person_id::text, 0), '[]') with &&,
  daterange(starts_on, ends_on, '[]') with &&
);
alter table requirement_versions add constraint requirement_versions_one_version exclude using gist (
  int8range(hashtextextended(requirement_id::text, 0), hashtextextended(requirement_id::text, 0), '[]') with &&,
  daterange(effective_from, effective_until, '[]') with &&
);
alter table people add constraint people_days check (left_on >= joined_on);
alter table role_assignments add constraint role_assignments_days check (ends_on >= starts_on);
alter table waivers add constraint waivers_days check (ends_on >= starts_on);
alter table team_minimums add constraint team_minimums_days check (ends_on >= starts_on);
alter table awards add constraint awards_days check (expires_on >= issued_on and revoked_on >= issued_on);
alter table assessments add constraint assessments_days check (expires_on >= assessed_on);
alter table credential_definitions add constraint credential_definitions_validity
  check ((validity = 'months') = (validity_months is not null));
--> statement-breakpoint

-- Columns that the database keeps ----------------------------------------------------------------

create function raise_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
--> statement-breakpoint

create function place_team() returns trigger language plpgsql as $$
begin
  if new.parent_id is null then
    new.path := array[new.id];
  else
    select path || new.id into new.path from teams where id = new.parent_id;
    if new.id = any(new.path[1:cardinality(new.path) - 1]) then
      raise exception 'A team cannot lie below itself.' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger place_team before insert or update of parent_id on teams
  for each row execute function place_team();
--> statement-breakpoint

create function place_teams_below() returns trigger language plpgsql as $$
begin
  update teams set path = new.path || path[array_position(path, new.id) + 1:]
    where id <> new.id and path @> array[new.id];
  return null;
end $$;
--> statement-breakpoint
create trigger place_teams_below after update of parent_id on teams
  for each row when (old.path is distinct from new.path) execute function place_teams_below();
--> statement-breakpoint

-- The audit log ----------------------------------------------------------------------------------

-- One statement, one pass: the images of all rows that it changed, in the same transaction. A change
-- without an actor is refused. The function belongs to the owner; the application cannot write here.
-- `offset 0` makes PostgreSQL work out an image once, and not wherever it is used.
create function write_audit() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  who text := current_setting('tessera.actor', true);
  who_id uuid := nullif(current_setting('tessera.actor_id', true), '')::uuid;
  doing text := coalesce(nullif(current_setting('tessera.action', true), ''), lower(tg_op));
begin
  if coalesce(who, '') = '' then
    raise exception 'A change of % without an actor was refused.', tg_table_name;
  end if;
  if tg_op = 'INSERT' then
    insert into audit_events (tx, actor, actor_id, action, entity, entity_id, person_id, before, after, hash)
    select txid_current(), who, who_id, doing, tg_table_name, (image ->> 'id')::uuid,
      audit_person(tg_table_name, image), null, image,
      audit_hash(who, who_id, doing, tg_table_name, null, image)
    from (select audit_image(to_jsonb(n)) as image from new_rows n offset 0) as images;
  elsif tg_op = 'DELETE' then
    insert into audit_events (tx, actor, actor_id, action, entity, entity_id, person_id, before, after, hash)
    select txid_current(), who, who_id, doing, tg_table_name, (image ->> 'id')::uuid,
      audit_person(tg_table_name, image), image, null,
      audit_hash(who, who_id, doing, tg_table_name, image, null)
    from (select audit_image(to_jsonb(o)) as image from old_rows o offset 0) as images;
  else
    insert into audit_events (tx, actor, actor_id, action, entity, entity_id, person_id, before, after, hash)
    select txid_current(), who, who_id, doing, tg_table_name, (later ->> 'id')::uuid,
      audit_person(tg_table_name, later), earlier, later,
      audit_hash(who, who_id, doing, tg_table_name, earlier, later)
    from (
      select audit_image(to_jsonb(o)) as earlier, audit_image(to_jsonb(n)) as later
      from old_rows o join new_rows n using (id) offset 0
    ) as images;
  end if;
  return null;
end $$;
--> statement-breakpoint

-- A row as the log keeps it: without secrets.
create function audit_image(image jsonb) returns jsonb language sql immutable as $$
  select image - 'password_hash' - 'token_hash'
$$;
--> statement-breakpoint

create function audit_person(entity text, image jsonb) returns uuid language sql immutable as $$
  select (case when entity = 'people' then image ->> 'id' else image ->> 'person_id' end)::uuid
$$;
--> statement-breakpoint

create function audit_hash(who text, who_id uuid, doing text, entity text, earlier jsonb, later jsonb)
returns text language sql stable as $$
  select encode(sha256(convert_to(
    jsonb_build_array(now(), txid_current(), who, who_id, doing, entity, earlier, later)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint

-- What every audited table has: a version that rises with each change, and the log.
create function audit_table(entity text) returns void language plpgsql as $$
begin
  execute format('create trigger raise_version before update on %I
    for each row execute function raise_version()', entity);
  execute format('create trigger audit_insert after insert on %I referencing new table as new_rows
    for each statement execute function write_audit()', entity);
  execute format('create trigger audit_update after update on %I
    referencing old table as old_rows new table as new_rows
    for each statement execute function write_audit()', entity);
  execute format('create trigger audit_delete after delete on %I referencing old table as old_rows
    for each statement execute function write_audit()', entity);
end $$;
--> statement-breakpoint

do $$
declare
  entity text;
begin
  foreach entity in array array[
    'organisation', 'teams', 'people', 'person_emails', 'person_aliases', 'team_memberships', 'roles',
    'role_assignments', 'frameworks', 'proficiency_levels', 'competencies', 'competency_levels',
    'role_competencies', 'issuers', 'credential_definitions', 'credential_aliases', 'mappings',
    'requirements', 'requirement_versions', 'team_minimums', 'waivers', 'awards', 'assessments',
    'imports', 'column_maps', 'users', 'user_teams', 'one_time_links', 'api_tokens'
  ] loop
    perform audit_table(entity);
  end loop;
end $$;
--> statement-breakpoint

-- The application's role -------------------------------------------------------------------------

-- Roles belong to the whole server: another database of ours, or another instance that migrates at
-- the same moment, may have made it already.
do $$
begin
  create role tessera_app nologin noinherit;
exception when duplicate_object or unique_violation then
  null;
end $$;
--> statement-breakpoint
do $$
begin
  execute format('grant tessera_app to %I', current_user);
exception when unique_violation or object_not_in_prerequisite_state then
  null;
end $$;
--> statement-breakpoint
grant usage on schema public to tessera_app;
grant select, insert, update, delete on all tables in schema public to tessera_app;
grant usage on all sequences in schema public to tessera_app;
revoke insert, update, delete, truncate on audit_events from tessera_app;
--> statement-breakpoint

-- Who sees which rows ----------------------------------------------------------------------------

-- The transaction says who is asking: tessera.access (an access, or system) and, below "all", the
-- person that the actor is and the top teams of a manager. See db/actor-scope.ts.
create function sees_all() returns boolean language sql stable as $$
  select current_setting('tessera.access', true)
    in ('system', 'admin', 'compliance', 'learning', 'auditor')
$$;
--> statement-breakpoint
create function has_access(variadic accesses text[]) returns boolean language sql stable as $$
  select current_setting('tessera.access', true) = any(accesses || 'system'::text)
$$;
--> statement-breakpoint
create function own_teams() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('tessera.team_ids', true), ''), '{}')::uuid[]
$$;
--> statement-breakpoint
create function own_person() returns uuid language sql stable as $$
  select nullif(current_setting('tessera.person_id', true), '')::uuid
$$;
--> statement-breakpoint
create function today() returns date language sql stable as $$
  select coalesce(nullif(current_setting('tessera.today', true), '')::date, current_date)
$$;
--> statement-breakpoint

-- The teams of a manager, whole subtrees. Runs as the owner so that the policies of teams and
-- memberships do not call each other; the owner reads both through the policies made for it below.
create function reached_teams() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from teams where path && own_teams()
$$;
--> statement-breakpoint
-- A manager reaches who is, or will be, in the subtree: who has left it is no longer theirs to read.
create function reached_people() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select person_id from team_memberships
  where team_id in (select id from teams where path && own_teams())
    and (ends_on is null or ends_on >= today())
  union
  select own_person() where own_person() is not null
$$;
--> statement-breakpoint

-- Names of the teams above a reached one are shown in its path.
create function named_teams() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select unnest(path) from teams
  where path && own_teams()
    or id in (select team_id from team_memberships where person_id = own_person())
$$;
--> statement-breakpoint

-- Forced: the owner, too, sees only what a policy says. Migrations and the functions above need one for all.
create function guard_rows(entity text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', entity);
  execute format('alter table %I force row level security', entity);
  execute format('create policy owner_all on %I to %I using (true) with check (true)', entity, current_user);
end $$;
--> statement-breakpoint

do $$
declare
  entity text;
begin
  foreach entity in array array[
    'teams', 'people', 'person_emails', 'person_aliases', 'team_memberships', 'role_assignments',
    'waivers', 'awards', 'assessments', 'team_minimums', 'standing_spans', 'imports', 'import_files',
    'import_rows', 'users', 'user_teams', 'sessions', 'one_time_links', 'api_tokens',
    'sign_in_attempts', 'audit_events'
  ] loop
    perform guard_rows(entity);
  end loop;
end $$;
--> statement-breakpoint

-- `(select …)` makes PostgreSQL ask once for a statement and not once for a row.
create policy reach on people to tessera_app
  using ((select sees_all()) or id in (select reached_people()))
  with check ((select sees_all()) or id in (select reached_people()));
--> statement-breakpoint
do $$
declare
  entity text;
begin
  foreach entity in array array[
    'person_emails', 'person_aliases', 'team_memberships', 'role_assignments', 'waivers', 'awards',
    'assessments'
  ] loop
    execute format('create policy reach on %I to tessera_app
      using ((select sees_all()) or person_id in (select reached_people()))
      with check ((select sees_all()) or person_id in (select reached_people()))', entity);
  end loop;
end $$;
--> statement-breakpoint

-- Spans stay with the team in which they were lived, so that a team's past coverage does not change
-- when somebody moves on.
create policy reach on standing_spans to tessera_app
  using ((select sees_all()) or person_id = (select own_person()) or team_id in (select reached_teams()))
  with check ((select sees_all()) or person_id in (select reached_people()));
--> statement-breakpoint
create policy reach on teams to tessera_app
  using ((select sees_all()) or id in (select named_teams()))
  with check ((select sees_all()));
--> statement-breakpoint
create policy reach on team_minimums to tessera_app
  using ((select sees_all()) or team_id in (select reached_teams()))
  with check ((select sees_all()));
--> statement-breakpoint
create policy reach on imports to tessera_app using ((select has_access('admin', 'compliance', 'learning', 'auditor')))
  with check ((select has_access('admin', 'compliance', 'learning')));
create policy reach on import_files to tessera_app using ((select has_access('admin', 'compliance', 'learning')));
create policy reach on import_rows to tessera_app using ((select has_access('admin', 'compliance', 'learning', 'auditor')))
  with check ((select has_access('admin', 'compliance', 'learning')));
--> statement-breakpoint
create policy reach on audit_events for select to tessera_app
  using ((select has_access('admin', 'compliance', 'auditor')));
--> statement-breakpoint
create policy reach on users to tessera_app
  using ((select has_access('admin')) or id = (select nullif(current_setting('tessera.actor_id', true), '')::uuid))
  with check ((select has_access('admin')));
create policy reach on user_teams to tessera_app using ((select has_access('admin')));
create policy reach on sessions to tessera_app using ((select has_access('admin')));
create policy reach on one_time_links to tessera_app using ((select has_access('admin')));
create policy reach on sign_in_attempts to tessera_app using ((select has_access('system')));
create policy reach on api_tokens to tessera_app
  using ((select has_access('admin')) or user_id = (select nullif(current_setting('tessera.actor_id', true), '')::uuid));
--> statement-breakpoint

-- What the projection has to make anew -----------------------------------------------------------

-- The people that this transaction touched, told by its own audit events: no command can forget one.
create function touched_people() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select distinct person_id from audit_events
  where tx = txid_current() and person_id is not null and entity in
    ('people', 'team_memberships', 'role_assignments', 'awards', 'assessments', 'waivers')
$$;
--> statement-breakpoint

-- Whether it changed what is asked of everybody, or what credentials are worth.
create function touched_meaning() returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select from audit_events where tx = txid_current() and (
      entity = 'requirement_versions'
      or (entity = 'teams' and before is not null and before -> 'path' is distinct from after -> 'path')
      or (entity = 'credential_definitions' and before is not null
        and before -> 'stack' is distinct from after -> 'stack')
      or (entity = 'mappings'
        and exists (select from requirement_versions where rule::text like '%"competency"%'))
    )
  )
$$;
