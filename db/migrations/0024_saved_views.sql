CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_views_name" UNIQUE("user_id","name")
);
--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

grant select, insert, update, delete on saved_views to tessera_app;
--> statement-breakpoint
select audit_table('saved_views'), guard_rows('saved_views');
--> statement-breakpoint

-- Everybody has their own. What a view shows depends on who opens it.
create policy reach on saved_views to tessera_app
  using (user_id = (select nullif(current_setting('tessera.actor_id', true), '')::uuid));
--> statement-breakpoint
create or replace function is_no_fact(entity text) returns boolean language sql immutable as $$
  select entity in ('users', 'user_teams', 'one_time_links', 'api_tokens', 'column_maps', 'calendar_feeds',
    'evidence_packs', 'auditor_links', 'auditor_link_views', 'saved_views')
$$;
