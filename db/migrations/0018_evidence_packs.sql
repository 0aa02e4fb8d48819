CREATE TABLE "evidence_pack_files" (
	"pack_id" uuid PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_packs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"team_id" uuid,
	"requirement_ids" uuid[],
	"as_of" date NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"proof" text NOT NULL,
	"fingerprint" text NOT NULL,
	"did" text NOT NULL,
	"people" integer NOT NULL,
	"standings" integer NOT NULL,
	"size" integer NOT NULL,
	"made_by" text NOT NULL,
	"created_by" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"kept_until" timestamp with time zone NOT NULL,
	"downloads" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "evidence_pack_files" ADD CONSTRAINT "evidence_pack_files_pack_id_evidence_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."evidence_packs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_packs" ADD CONSTRAINT "evidence_packs_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_packs_made" ON "evidence_packs" USING btree ("made_at");--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

-- Deflated already: trying to make it smaller still would only take time.
alter table evidence_pack_files alter column content set storage external;
grant select, insert, update, delete on evidence_packs, evidence_pack_files to tessera_app;
--> statement-breakpoint
select audit_table('evidence_packs');
select guard_rows('evidence_packs');
select guard_rows('evidence_pack_files');
--> statement-breakpoint

-- A manager has the packs that they made themselves of teams that are still theirs: what others made may
-- tell of people whom they do not reach.
create policy reach on evidence_packs to tessera_app
  using ((select has_access('admin', 'compliance', 'auditor'))
    or (created_by = (select own_user()) and team_id in (select reached_teams())))
  with check ((select has_access('admin', 'compliance', 'auditor'))
    or (created_by = (select own_user()) and team_id in (select reached_teams())));
create policy reach on evidence_pack_files to tessera_app
  using (pack_id in (select id from evidence_packs))
  with check (pack_id in (select id from evidence_packs));
--> statement-breakpoint

-- Packs are also asked for by who may not import: they have what they asked for themselves.
drop policy reach on jobs;
create policy reach on jobs to tessera_app
  using (case when kind = 'pack.make'
    then (select has_access('admin', 'compliance', 'auditor')) or created_by = (select own_user())
    else (select has_access('admin', 'compliance', 'learning')) end);
