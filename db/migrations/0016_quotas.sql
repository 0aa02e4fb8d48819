CREATE TABLE "quotas" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	"counts_once" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "team_minimums" ADD COLUMN "quota_id" uuid;--> statement-breakpoint
ALTER TABLE "quotas" ADD CONSTRAINT "quotas_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "quotas_name" ON "quotas" USING btree ("team_id",lower("name"));--> statement-breakpoint
ALTER TABLE "team_minimums" ADD CONSTRAINT "team_minimums_quota_id_quotas_id_fk" FOREIGN KEY ("quota_id") REFERENCES "public"."quotas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint

select audit_table('quotas'), guard_rows('quotas');
grant select, insert, update, delete on quotas to tessera_app;
--> statement-breakpoint
-- Seen by whoever sees the minimums of its team, and set by the same.
create policy reach on quotas to tessera_app
  using ((select sees_all()) or team_id in (select reached_teams()))
  with check ((select sees_all()));
