CREATE TABLE "auditor_link_views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"link_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"seed" text,
	"size" integer,
	"person_ids" uuid[] DEFAULT '{}' NOT NULL,
	"award_ids" uuid[] DEFAULT '{}' NOT NULL,
	"evidence_id" uuid
);
--> statement-breakpoint
CREATE TABLE "auditor_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"label" text NOT NULL,
	"team_id" uuid,
	"requirement_ids" uuid[],
	"as_of" date,
	"known_at" timestamp with time zone,
	"proof" text NOT NULL,
	"seed" text NOT NULL,
	"size" integer NOT NULL,
	"token_hash" text NOT NULL,
	"made_by" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "auditor_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "auditor_link_views" ADD CONSTRAINT "auditor_link_views_link_id_auditor_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."auditor_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auditor_link_views_link" ON "auditor_link_views" USING btree ("link_id","at");--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table auditor_links add constraint auditor_links_lasts
  check (ends_at > created_at and ends_at <= created_at + interval '90 days');
alter table auditor_links add constraint auditor_links_size check (size between 1 and 50);
grant select, insert, update on auditor_links to tessera_app;
grant select, insert on auditor_link_views to tessera_app;
--> statement-breakpoint
select audit_table('auditor_links'), audit_table('auditor_link_views');
select guard_rows('auditor_links'), guard_rows('auditor_link_views');
--> statement-breakpoint

-- What a link reaches ----------------------------------------------------------------------------

-- The link that was opened: of nobody else, whatever the settings say.
create function own_link() returns uuid language sql stable as $$
  select case when current_setting('tessera.access', true) = 'link'
    then nullif(current_setting('tessera.link_id', true), '')::uuid end
$$;
--> statement-breakpoint
create policy reach on auditor_links to tessera_app
  using ((select has_access('admin', 'compliance')) or id = (select own_link()))
  with check ((select has_access('admin', 'compliance')));
create policy reach on auditor_link_views for select to tessera_app
  using ((select has_access('admin', 'compliance')) or link_id = (select own_link()));
create policy record on auditor_link_views for insert to tessera_app
  with check ((select has_access('system')));
--> statement-breakpoint

-- A link of the whole organisation sees everybody. One of a team reaches who is in it, subtree included,
-- on its day: not who was there at another time. Its scope is its own row, and nothing that a page says.
create or replace function sees_all() returns boolean language sql stable as $$
  select current_setting('tessera.access', true)
    in ('system', 'admin', 'compliance', 'learning', 'auditor')
    or exists (select from auditor_links where id = own_link() and team_id is null)
$$;
--> statement-breakpoint
create or replace function reached_teams() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from teams where path && own_teams()
  union all
  select t.id from teams t join auditor_links l on l.team_id = any(t.path) where l.id = own_link()
$$;
--> statement-breakpoint
create or replace function reached_people() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select person_id from team_memberships
  where team_id in (select id from teams where path && own_teams())
    and (ends_on is null or ends_on >= today())
  union
  select own_person() where own_person() is not null
  union
  select m.person_id from auditor_links l join teams t on l.team_id = any(t.path)
    join team_memberships m on m.team_id = t.id
  where l.id = own_link()
    and daterange(m.starts_on, m.ends_on, '[]') @> coalesce(l.as_of, today())
$$;
--> statement-breakpoint
create or replace function named_teams() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select unnest(path) from teams
  where path && own_teams()
    or id in (select team_id from team_memberships where person_id = own_person())
    or id in (select team_id from auditor_links where id = own_link())
  union all
  select reached_teams()
$$;
--> statement-breakpoint

-- Nothing of requirements that the link does not name.
create function link_names_requirements() returns boolean language sql stable as $$
  select exists (select from auditor_links where id = own_link() and requirement_ids is not null)
$$;
create function linked_requirements() returns setof uuid language sql stable as $$
  select unnest(requirement_ids) from auditor_links where id = own_link()
$$;
create policy link on waivers as restrictive for select to tessera_app
  using (not (select link_names_requirements()) or requirement_id in (select linked_requirements()));
-- Spans stay with the team in which they were lived: a link has those of the people whom it reaches.
create policy link on standing_spans as restrictive for select to tessera_app
  using ((select own_link()) is null or (
    ((select sees_all()) or person_id in (select reached_people()))
    and (not (select link_names_requirements()) or requirement_id in (select linked_requirements()))));
--> statement-breakpoint

-- Nobody's addresses and other names, no badge as it is (it holds them), none that is nobody's, and of files
-- those that support an award that was shown.
do $$
declare
  entity text;
begin
  foreach entity in array array['person_emails', 'person_aliases', 'badge_contents', 'issued_badges'] loop
    execute format('create policy link on %I as restrictive for select to tessera_app
      using ((select own_link()) is null)', entity);
  end loop;
end $$;
create policy link on badges as restrictive for select to tessera_app
  using ((select own_link()) is null or person_id is not null);
create policy link on evidence_files as restrictive for select to tessera_app
  using ((select own_link()) is null or evidence_id in (
    select e.id from evidence e join auditor_link_views v on e.award_id = any(v.award_ids)
    where v.link_id = (select own_link())));
--> statement-breakpoint

-- What is in the log and tells nothing of people, nor of what is asked of them: whoever adds such a table
-- names it here, for looking back and for plans that are kept (see 0014 and 0017).
create function is_no_fact(entity text) returns boolean language sql immutable as $$
  select entity in ('users', 'user_teams', 'one_time_links', 'api_tokens', 'column_maps', 'calendar_feeds',
    'evidence_packs', 'auditor_links', 'auditor_link_views')
$$;
--> statement-breakpoint
create or replace function look_back(known bigint) returns setof uuid language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  entity text;
begin
  for entity in
    select distinct e.entity from audit_events e
    where e.seq > known and e.entity <> 'organisation' and not is_no_fact(e.entity)
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
create or replace function facts_changed_since(seen text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select from audit_events
    where tx >= pg_snapshot_xmin(seen::pg_snapshot)::text::bigint
      and not pg_visible_in_snapshot(tx::text::xid8, seen::pg_snapshot)
      and entity not in ('imports', 'batches') and not is_no_fact(entity)
  )
$$;
