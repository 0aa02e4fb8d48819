CREATE TABLE "assessment_rounds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"team_id" uuid NOT NULL,
	"competency_ids" uuid[] DEFAULT '{}' NOT NULL,
	"assessors" text[] NOT NULL,
	"opens_on" date NOT NULL,
	"due_on" date NOT NULL,
	"note" text,
	"closed_on" date,
	"made_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assessments" DROP CONSTRAINT "assessments_day";--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "facet" text;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "weighing" text DEFAULT 'highest' NOT NULL;--> statement-breakpoint
ALTER TABLE "assessment_rounds" ADD CONSTRAINT "assessment_rounds_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessment_rounds_team" ON "assessment_rounds" USING btree ("team_id");--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_day" UNIQUE NULLS NOT DISTINCT("person_id","competency_id","assessor","facet","assessed_on");--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table organisation add constraint organisation_weighing
  check (weighing in ('highest', 'others-first', 'latest'));
alter table assessments add constraint assessments_facet
  check (facet in ('knowledge', 'understanding', 'ability'));
alter table assessment_rounds add constraint assessment_rounds_days
  check (due_on >= opens_on and closed_on >= opens_on);
alter table assessment_rounds add constraint assessment_rounds_assessors
  check (assessors <> '{}' and assessors <@ array['self', 'manager', 'peer']);
grant select, insert, update, delete on assessment_rounds to tessera_app;
select audit_table('assessment_rounds'), guard_rows('assessment_rounds');
--> statement-breakpoint

-- A round tells of nobody: whoever sees the name of a team sees its rounds, so that those who are to say
-- something, in the team and in the teams below it, can. A manager opens them for their own teams.
create policy reach on assessment_rounds to tessera_app
  using ((select sees_all()) or team_id in (select named_teams()))
  with check ((select has_access('admin', 'learning'))
    or ((select has_access('manager')) and team_id in (select reached_teams())));
create policy link on assessment_rounds as restrictive for select to tessera_app
  using ((select own_link()) is null);
--> statement-breakpoint

create or replace function is_no_fact(entity text) returns boolean language sql immutable as $$
  select entity in ('users', 'user_teams', 'one_time_links', 'api_tokens', 'column_maps', 'calendar_feeds',
    'evidence_packs', 'auditor_links', 'auditor_link_views', 'saved_views', 'journeys', 'journey_steps',
    'team_budgets', 'pathways', 'assessment_rounds')
$$;
--> statement-breakpoint

-- Which assessments count makes standings anew, as what is asked does.
create or replace function touches_meaning(event audit_events) returns boolean language sql stable as $$
  select event.entity in ('requirement_versions', 'policy_versions')
    or (event.entity = 'organisation'
      and coalesce(event.before ->> 'weighing', 'highest') <> coalesce(event.after ->> 'weighing', 'highest'))
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
      ('organisation', 'requirement_versions', 'policies', 'policy_versions', 'teams', 'credential_definitions',
        'mappings', 'competencies')
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
        ('organisation', 'policies', 'policy_versions', 'teams', 'credential_definitions', 'mappings',
          'competencies')
    )
$$;
