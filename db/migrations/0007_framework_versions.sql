CREATE TABLE "competency_wordings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"competency_id" uuid NOT NULL,
	"starts_on" date,
	"ends_on" date NOT NULL,
	"code" text,
	"name" text NOT NULL,
	"description" text,
	"area" text,
	"levels" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "framework_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"framework_id" uuid NOT NULL,
	"label" text,
	"effective_from" date,
	"source" text,
	"import_id" uuid,
	CONSTRAINT "framework_versions_start" UNIQUE NULLS NOT DISTINCT("framework_id","effective_from")
);
--> statement-breakpoint
ALTER TABLE "role_competencies" DROP CONSTRAINT "role_competencies_pair";--> statement-breakpoint
DROP INDEX "competencies_name";--> statement-breakpoint
ALTER TABLE "competencies" ADD COLUMN "source_key" text;--> statement-breakpoint
ALTER TABLE "competencies" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "competencies" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "role_competencies" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "role_competencies" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "roles" ADD COLUMN "codes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "roles" ADD COLUMN "framework_id" uuid;--> statement-breakpoint
ALTER TABLE "competency_wordings" ADD CONSTRAINT "competency_wordings_competency_id_competencies_id_fk" FOREIGN KEY ("competency_id") REFERENCES "public"."competencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_versions" ADD CONSTRAINT "framework_versions_framework_id_frameworks_id_fk" FOREIGN KEY ("framework_id") REFERENCES "public"."frameworks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "competency_wordings_competency" ON "competency_wordings" USING btree ("competency_id");--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_framework_id_frameworks_id_fk" FOREIGN KEY ("framework_id") REFERENCES "public"."frameworks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "competencies_source_key" ON "competencies" USING btree ("framework_id","source_key");--> statement-breakpoint
CREATE INDEX "role_competencies_role" ON "role_competencies" USING btree ("role_id");--> statement-breakpoint
CREATE UNIQUE INDEX "competencies_name" ON "competencies" USING btree ("framework_id",lower("name")) WHERE source_key is null and ends_on is null;--> statement-breakpoint

-- What the schema files cannot say ----------------------------------------------------------------

-- A role asks for a competency once at a time. Days are put on a number line with a stretch of its own for
-- each pair, where its hash stands for it: one range of numbers, which spgist takes in four times as fast
-- as gist takes a range of hashes beside a range of days. A framework may ask a hundred thousand times.
alter table role_competencies add constraint role_competencies_days check (ends_on >= starts_on);
alter table role_competencies add constraint role_competencies_once exclude using spgist (
  numrange(
    hashtextextended(role_id::text || competency_id::text, 0)::numeric * 10000000
      + coalesce(starts_on - date '2000-01-01', -4000000),
    hashtextextended(role_id::text || competency_id::text, 0)::numeric * 10000000
      + coalesce(ends_on - date '2000-01-01', 4000000), '[]') with &&
);
--> statement-breakpoint
select audit_table('framework_versions'), audit_table('competency_wordings');
grant select, insert, update, delete on framework_versions, competency_wordings to tessera_app;
