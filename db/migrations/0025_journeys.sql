CREATE TABLE "journey_steps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"journey_id" uuid,
	"person_id" uuid NOT NULL,
	"credential_id" uuid NOT NULL,
	"award_id" uuid,
	"proof" text,
	"starts_on" date NOT NULL,
	"finishes_on" date NOT NULL,
	"renews" date,
	"price" integer,
	"currency" text,
	"hours" numeric,
	"is_price_assumed" boolean DEFAULT false NOT NULL,
	"is_hours_assumed" boolean DEFAULT false NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "journey_answers" (
	"journey_id" uuid PRIMARY KEY NOT NULL,
	"answer" jsonb NOT NULL,
	"found_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journeys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"team_id" uuid NOT NULL,
	"purpose" text,
	"person_ids" uuid[] DEFAULT '{}' NOT NULL,
	"goal" jsonb NOT NULL,
	"limits" jsonb NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"proof" text NOT NULL,
	"taken" text,
	"made_by" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "journey_steps" ADD CONSTRAINT "journey_steps_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_steps" ADD CONSTRAINT "journey_steps_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_steps" ADD CONSTRAINT "journey_steps_credential_id_credential_definitions_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credential_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_steps" ADD CONSTRAINT "journey_steps_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_answers" ADD CONSTRAINT "journey_answers_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journeys" ADD CONSTRAINT "journeys_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journey_steps_person" ON "journey_steps" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "journey_steps_journey" ON "journey_steps" USING btree ("journey_id");--> statement-breakpoint
CREATE INDEX "journeys_team" ON "journeys" USING btree ("team_id");--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table journeys add constraint journeys_days check (ends_on >= starts_on);
alter table journey_steps add constraint journey_steps_days check (finishes_on >= starts_on);
alter table journey_steps add constraint journey_steps_checks check ((award_id is null) = (proof is null));
grant select, insert, update, delete on journeys, journey_answers, journey_steps to tessera_app;
--> statement-breakpoint
select audit_table('journeys'), audit_table('journey_steps'),
  guard_rows('journeys'), guard_rows('journey_answers'), guard_rows('journey_steps');
--> statement-breakpoint

-- A manager has the journeys of their teams. Whoever has a part in one knows that there is it, and has their
-- own steps; what the planner found tells of everybody in it.
create function reaches_journeys_of(team uuid) returns boolean language sql stable as $$
  select has_access('admin', 'compliance', 'learning', 'auditor')
    or (has_access('manager') and team in (select reached_teams()))
$$;
--> statement-breakpoint
create policy reach on journey_steps to tessera_app
  using ((select sees_all()) or person_id in (select reached_people()))
  with check ((select sees_all()) or person_id in (select reached_people()));
create policy link on journey_steps as restrictive for select to tessera_app
  using ((select own_link()) is null);
create policy not_merged on journey_steps as restrictive to tessera_app
  using (person_id not in (select merged_people()));
create policy not_merged_credential on journey_steps as restrictive to tessera_app
  using (credential_id not in (select merged_credentials()));
create policy reach on journeys to tessera_app
  using (reaches_journeys_of(team_id)
    or id in (select journey_id from journey_steps where person_id = (select own_person())))
  with check ((select has_access('admin', 'learning'))
    or ((select has_access('manager')) and team_id in (select reached_teams())));
create policy reach on journey_answers to tessera_app
  using (journey_id in (select id from journeys where reaches_journeys_of(team_id)));
--> statement-breakpoint

-- Whoever asked for a plan hears what came of it.
drop policy reach on jobs;
create policy reach on jobs to tessera_app
  using (case kind
    when 'pack.make' then (select has_access('admin', 'compliance', 'auditor')) or created_by = (select own_user())
    when 'journey.plan' then (select has_access('admin', 'learning')) or created_by = (select own_user())
    else (select has_access('admin', 'compliance', 'learning')) end);
--> statement-breakpoint
create or replace function is_no_fact(entity text) returns boolean language sql immutable as $$
  select entity in ('users', 'user_teams', 'one_time_links', 'api_tokens', 'column_maps', 'calendar_feeds',
    'evidence_packs', 'auditor_links', 'auditor_link_views', 'saved_views', 'journeys', 'journey_steps')
$$;
