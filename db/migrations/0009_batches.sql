CREATE TABLE "batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"reason" text,
	"size" integer NOT NULL,
	"tx" bigint NOT NULL,
	"actor" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undoes" uuid,
	"undone_by" uuid,
	"import_id" uuid,
	"idempotency_key" text,
	"content_hash" text,
	CONSTRAINT "batches_idempotencyKey_unique" UNIQUE("idempotency_key")
);
--> statement-breakpoint
ALTER TABLE "credential_definitions" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "credential_definitions" ADD COLUMN "merged_by" uuid;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "merged_by" uuid;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_undoes_batches_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_undone_by_batches_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batches_import" ON "batches" USING btree ("import_id");--> statement-breakpoint
ALTER TABLE "credential_definitions" ADD CONSTRAINT "credential_definitions_merged_into_credential_definitions_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."credential_definitions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_definitions" ADD CONSTRAINT "credential_definitions_merged_by_batches_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_into_people_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_by_batches_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

select audit_table('batches');
grant select, insert, update, delete on batches to tessera_app;
create index people_merged on people (merged_into) where merged_into is not null;
--> statement-breakpoint
select guard_rows('batches'), guard_rows('credential_definitions'), guard_rows('mappings');
--> statement-breakpoint
create policy reach on batches to tessera_app
  using ((select has_access('admin', 'compliance', 'learning', 'auditor')) or created_by = (select own_user()))
  with check ((select has_access('admin', 'compliance', 'learning')) or created_by = (select own_user()));
--> statement-breakpoint

-- What was merged into something else is on record only, with all that could not move along: whoever
-- asks, it is not there. Only a transaction that merges or takes back says tessera.merged.
create function merged_people() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from people
  where merged_into is not null and coalesce(current_setting('tessera.merged', true), '') = ''
$$;
create function merged_credentials() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from credential_definitions
  where merged_into is not null and coalesce(current_setting('tessera.merged', true), '') = ''
$$;
--> statement-breakpoint
create policy reach on credential_definitions to tessera_app
  using (id not in (select merged_credentials()));
create policy reach on mappings to tessera_app
  using (credential_id not in (select merged_credentials()));
create policy not_merged on people as restrictive to tessera_app
  using (id not in (select merged_people()));
create policy not_merged_credential on awards as restrictive to tessera_app
  using (credential_id not in (select merged_credentials()));
do $$
declare
  entity text;
begin
  foreach entity in array array[
    'team_memberships', 'role_assignments', 'waivers', 'awards', 'assessments'
  ] loop
    execute format('create policy not_merged on %I as restrictive to tessera_app
      using (person_id not in (select merged_people()))', entity);
  end loop;
end $$;
--> statement-breakpoint

-- Whom the names and numbers of merged people lead to, however often they were merged.
create function led_by_merge() returns table (id uuid, leads_to uuid, by uuid, name text, external_id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with recursive led as (
    select id, merged_into as leads_to from people where merged_into is not null
    union all
    select led.id, next.merged_into from led join people next on next.id = led.leads_to
    where next.merged_into is not null
  )
  select led.id, led.leads_to, own.merged_by, own.name, own.external_id
  from led join people own on own.id = led.id join people last on last.id = led.leads_to
  where last.merged_into is null
$$;
--> statement-breakpoint
create function credentials_led_by_merge() returns table (id uuid, leads_to uuid, by uuid, name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with recursive led as (
    select id, merged_into as leads_to from credential_definitions where merged_into is not null
    union all
    select led.id, next.merged_into from led join credential_definitions next on next.id = led.leads_to
    where next.merged_into is not null
  )
  select led.id, led.leads_to, own.merged_by, own.name
  from led join credential_definitions own on own.id = led.id
  join credential_definitions last on last.id = led.leads_to
  where last.merged_into is null
$$;
--> statement-breakpoint

-- A fact that moves from one person to another touches both.
create or replace function touched_people() returns setof uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select person_id from audit_events
  where tx = txid_current() and person_id is not null and entity in
    ('people', 'team_memberships', 'role_assignments', 'awards', 'assessments', 'waivers')
  union
  select (before ->> 'person_id')::uuid from audit_events
  where tx = txid_current() and before ->> 'person_id' is not null
    and before ->> 'person_id' is distinct from after ->> 'person_id' and entity in
    ('team_memberships', 'role_assignments', 'awards', 'assessments', 'waivers')
$$;
