CREATE TABLE "requirement_drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"regime" text,
	"clause" text,
	"description" text,
	"rule" jsonb NOT NULL,
	"scope_team_ids" uuid[] DEFAULT '{}' NOT NULL,
	"scope_role_ids" uuid[] DEFAULT '{}' NOT NULL,
	"grace_days" integer DEFAULT 0 NOT NULL,
	"minimum" integer,
	"pack" text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "requirement_drafts_name" ON "requirement_drafts" USING btree (lower("name"));--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

select audit_table('requirement_drafts');
--> statement-breakpoint
grant select, insert, update, delete on requirement_drafts to tessera_app;
