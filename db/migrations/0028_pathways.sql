CREATE TABLE "pathways" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"goal" text NOT NULL,
	"credential_id" uuid,
	"parts" jsonb NOT NULL,
	"ends_on" date
);
--> statement-breakpoint
ALTER TABLE "pathways" ADD CONSTRAINT "pathways_credential_id_credential_definitions_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credential_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "pathways_name" ON "pathways" USING btree (lower("name"));--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table pathways add constraint pathways_parts check (jsonb_array_length(parts) > 0);
grant select, insert, update, delete on pathways to tessera_app;
--> statement-breakpoint
select audit_table('pathways');
--> statement-breakpoint

-- As with journeys, which follow them: whoever looks back sees those of today.
create or replace function is_no_fact(entity text) returns boolean language sql immutable as $$
  select entity in ('users', 'user_teams', 'one_time_links', 'api_tokens', 'column_maps', 'calendar_feeds',
    'evidence_packs', 'auditor_links', 'auditor_link_views', 'saved_views', 'journeys', 'journey_steps',
    'team_budgets', 'pathways')
$$;
