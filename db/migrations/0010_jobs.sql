CREATE TABLE "import_reviews" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"review" json NOT NULL,
	"plan_hash" text,
	"seen" text NOT NULL,
	"planned_on" date NOT NULL,
	"highest_proof" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"about" uuid NOT NULL,
	"title" text NOT NULL,
	"input" json NOT NULL,
	"content" "bytea",
	"actor" json NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"runner" uuid,
	"beat_at" timestamp with time zone,
	"stage" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"wants_cancel" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" json
);
--> statement-breakpoint
ALTER TABLE "import_rows" ALTER COLUMN "problems" SET DATA TYPE json;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "changes" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "cells" "bytea" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_reviews" ADD CONSTRAINT "import_reviews_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_one_at_a_time" ON "jobs" USING btree ("about") WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "jobs_about" ON "jobs" USING btree ("about","created_at");--> statement-breakpoint
CREATE INDEX "jobs_waiting" ON "jobs" USING btree ("created_at") WHERE state = 'waiting';--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

grant select, insert, update, delete on jobs, import_reviews to tessera_app;
--> statement-breakpoint
select guard_rows('jobs');
select guard_rows('import_reviews');
--> statement-breakpoint
create policy reach on jobs to tessera_app using ((select has_access('admin', 'compliance', 'learning')));
create policy reach on import_reviews to tessera_app
  using ((select has_access('admin', 'compliance', 'learning', 'auditor')))
  with check ((select has_access('admin', 'compliance', 'learning')));
--> statement-breakpoint

-- Whether a fact was written by a transaction that this snapshot does not know of. Who may import need
-- not be allowed to read the log.
create function facts_changed_since(seen text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select from audit_events
    where tx >= pg_snapshot_xmin(seen::pg_snapshot)::text::bigint
      and not pg_visible_in_snapshot(tx::text::xid8, seen::pg_snapshot)
      and entity not in (
        'imports', 'batches', 'column_maps', 'users', 'user_teams', 'one_time_links', 'api_tokens')
  )
$$;
