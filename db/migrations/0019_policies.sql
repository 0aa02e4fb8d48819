CREATE TABLE "policies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"credential_id" uuid NOT NULL,
	"last_number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"policy_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"effective_from" date NOT NULL,
	"effective_until" date,
	"stack" jsonb NOT NULL,
	"reason" text NOT NULL,
	"approved_by" text NOT NULL,
	CONSTRAINT "policy_versions_start" UNIQUE("policy_id","effective_from"),
	CONSTRAINT "policy_versions_number" UNIQUE("policy_id","number")
);
--> statement-breakpoint
ALTER TABLE "requirement_drafts" ADD COLUMN "regulated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "requirement_versions" ADD COLUMN "regulated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "standing_spans" ADD COLUMN "policies" uuid[];--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_credential_id_credential_definitions_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credential_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "policies_name" ON "policies" USING btree (lower("name"));--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table policy_versions add constraint policy_versions_one_version exclude using gist (
  int8range(hashtextextended(policy_id::text, 0), hashtextextended(policy_id::text, 0), '[]') with &&,
  daterange(effective_from, effective_until, '[]') with &&
);
select audit_table('policies'), audit_table('policy_versions');
grant select, insert, update, delete on policies, policy_versions to tessera_app;
--> statement-breakpoint

-- What may stand in makes standings anew, as what is asked does. The policy itself: for which credential.
create or replace function touches_meaning(event audit_events) returns boolean language sql stable as $$
  select event.entity in ('requirement_versions', 'policy_versions')
    or (event.entity = 'policies' and event.before is not null
      and event.before -> 'credential_id' is distinct from event.after -> 'credential_id')
    or (event.entity = 'teams' and event.before is not null
      and event.before -> 'path' is distinct from event.after -> 'path')
    or (event.entity = 'credential_definitions' and event.before is not null
      and event.before -> 'stack' is distinct from event.after -> 'stack')
    or (event.entity = 'mappings' and (
      exists (select from public.requirement_versions where rule::text like '%"competency"%')
      or exists (select from public.policy_versions where stack::text like '%"competency"%')))
$$;
--> statement-breakpoint
create or replace function touched_meaning() returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select from audit_events
    where tx = txid_current() and touches_meaning(audit_events) and entity in
      ('requirement_versions', 'policies', 'policy_versions', 'teams', 'credential_definitions', 'mappings')
  )
$$;
