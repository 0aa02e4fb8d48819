CREATE TABLE "team_budgets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"team_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"amount" integer NOT NULL,
	"currency" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "team_budgets" ADD CONSTRAINT "team_budgets_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "team_budgets_team" ON "team_budgets" USING btree ("team_id");--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table team_budgets add constraint team_budgets_days check (ends_on >= starts_on);
alter table team_budgets add constraint team_budgets_amount check (amount >= 0);
grant select, insert, update, delete on team_budgets to tessera_app;
--> statement-breakpoint
select audit_table('team_budgets'), guard_rows('team_budgets');
--> statement-breakpoint

-- Whoever has the journeys of a team sees what it may spend.
create policy reach on team_budgets to tessera_app
  using (reaches_journeys_of(team_id))
  with check ((select has_access('admin', 'learning')));
--> statement-breakpoint
create or replace function is_no_fact(entity text) returns boolean language sql immutable as $$
  select entity in ('users', 'user_teams', 'one_time_links', 'api_tokens', 'column_maps', 'calendar_feeds',
    'evidence_packs', 'auditor_links', 'auditor_link_views', 'saved_views', 'journeys', 'journey_steps',
    'team_budgets')
$$;
