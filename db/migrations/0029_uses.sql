CREATE TABLE "uses" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"person_id" uuid NOT NULL,
	"competency_id" uuid NOT NULL,
	"used_on" date NOT NULL,
	"note" text,
	"confirmed_by" text,
	CONSTRAINT "uses_day" UNIQUE("person_id","competency_id","used_on")
);
--> statement-breakpoint
ALTER TABLE "competencies" ADD COLUMN "stale_after_months" integer;--> statement-breakpoint
ALTER TABLE "competencies" ADD COLUMN "stale_counts" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "uses" ADD CONSTRAINT "uses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uses" ADD CONSTRAINT "uses_competency_id_competencies_id_fk" FOREIGN KEY ("competency_id") REFERENCES "public"."competencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "uses_competency" ON "uses" USING btree ("competency_id");--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table competencies add constraint competencies_stale check (stale_after_months > 0);
grant select, insert, update, delete on uses to tessera_app;
--> statement-breakpoint
select audit_table('uses'), guard_rows('uses');
--> statement-breakpoint
create policy reach on uses to tessera_app
  using ((select sees_all()) or person_id in (select reached_people()))
  with check ((select sees_all()) or person_id in (select reached_people()));
create policy not_merged on uses as restrictive to tessera_app
  using (person_id not in (select merged_people()));
--> statement-breakpoint

-- A use makes standings anew, as an assessment does.
create or replace function people_touched_by(event audit_events) returns setof uuid language sql stable as $$
  select id from (values (event.person_id), ((event.before ->> 'person_id')::uuid)) as whom (id)
  where id is not null and event.entity in
    ('people', 'team_memberships', 'role_assignments', 'awards', 'assessments', 'uses', 'waivers')
$$;
--> statement-breakpoint
create or replace function touched_people() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select distinct id from audit_events, lateral people_touched_by(audit_events) as id
  where tx = txid_current() and entity in
    ('people', 'team_memberships', 'role_assignments', 'awards', 'assessments', 'uses', 'waivers')
$$;
--> statement-breakpoint

-- When a competency goes stale, and whether it counts then, changes levels as a mapping does.
create function touches_staleness(event audit_events) returns boolean language sql immutable as $$
  select event.entity = 'competencies' and event.before is not null and (
    event.before -> 'stale_after_months' is distinct from event.after -> 'stale_after_months'
    or event.before -> 'stale_counts' is distinct from event.after -> 'stale_counts')
$$;
--> statement-breakpoint
create or replace function touches_meaning(event audit_events) returns boolean language sql stable as $$
  select event.entity in ('requirement_versions', 'policy_versions')
    or (event.entity = 'policies' and event.before is not null
      and event.before -> 'credential_id' is distinct from event.after -> 'credential_id')
    or (event.entity = 'teams' and event.before is not null
      and event.before -> 'path' is distinct from event.after -> 'path')
    or (event.entity = 'credential_definitions' and event.before is not null and (
      event.before -> 'stack' is distinct from event.after -> 'stack'
      or event.before -> 'tier' is distinct from event.after -> 'tier'
      or event.before -> 'kind' is distinct from event.after -> 'kind'))
    or ((event.entity = 'mappings' or public.touches_staleness(event)) and (
      exists (select from public.requirement_versions where rule::text like '%"competency"%')
      or exists (select from public.policy_versions where stack::text like '%"competency"%')))
$$;
--> statement-breakpoint
create or replace function touched_meaning() returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select from audit_events
    where tx = txid_current() and touches_meaning(audit_events) and entity in
      ('requirement_versions', 'policies', 'policy_versions', 'teams', 'credential_definitions', 'mappings',
        'competencies')
  )
$$;
--> statement-breakpoint
create or replace function touched_levels() returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select touched_meaning() or exists (
    select from audit_events
    where tx = txid_current() and (entity in ('mappings', 'role_competencies')
      or (entity = 'competencies' and touches_staleness(audit_events)))
  )
$$;
--> statement-breakpoint
create or replace function touched_requirements() returns uuid[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select array_agg(distinct id) from audit_events,
    lateral (values ((before ->> 'requirement_id')::uuid), ((after ->> 'requirement_id')::uuid)) as of (id)
  where tx = txid_current() and entity = 'requirement_versions' and id is not null
    and not exists (
      select from audit_events
      where tx = txid_current() and touches_meaning(audit_events) and entity in
        ('policies', 'policy_versions', 'teams', 'credential_definitions', 'mappings', 'competencies')
    )
$$;
