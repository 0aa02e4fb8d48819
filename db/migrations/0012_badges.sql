CREATE TABLE "badge_contents" (
	"badge_id" uuid PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL,
	"picture" "bytea"
);
--> statement-breakpoint
CREATE TABLE "badges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"key" text NOT NULL,
	"person_id" uuid,
	"claimed_by" text,
	"award_id" uuid,
	"import_id" uuid,
	"form" text NOT NULL,
	"content_hash" text NOT NULL,
	"standard" text NOT NULL,
	"name" text NOT NULL,
	"issuer" text,
	"issuer_name" text,
	"valid_from" date,
	"verdicts" jsonb NOT NULL,
	"state" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"status_known_at" timestamp with time zone,
	"place" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "badges_key" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"award_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"file_name" text,
	"media_type" text,
	"size" integer,
	"hash" text,
	"note" text,
	"added_by" text NOT NULL,
	"added_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_files" (
	"evidence_id" uuid PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fetched_documents" (
	"url" text PRIMARY KEY NOT NULL,
	"content" text,
	"fetched_at" timestamp with time zone,
	"asked_at" timestamp with time zone NOT NULL,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "installation_keys" (
	"thumbprint" text PRIMARY KEY NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "issued_badges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"award_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"document" text NOT NULL,
	"thumbprint" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"issued_by" text NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_reason" text,
	CONSTRAINT "issued_badges_secret" UNIQUE("secret")
);
--> statement-breakpoint
CREATE TABLE "issuer_pins" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"issuer" text NOT NULL,
	"thumbprint" text NOT NULL,
	"reason" text NOT NULL,
	"pinned_by" text NOT NULL,
	CONSTRAINT "issuer_pins_pair" UNIQUE("issuer","thumbprint")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"award_id" uuid NOT NULL,
	"award_version" integer NOT NULL,
	"proof" text NOT NULL,
	"note" text,
	"verified_by" text NOT NULL,
	"verified_by_id" uuid,
	"verified_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "fetches" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "fetch_hosts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "publishes_badges" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "badge_contents" ADD CONSTRAINT "badge_contents_badge_id_badges_id_fk" FOREIGN KEY ("badge_id") REFERENCES "public"."badges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badges" ADD CONSTRAINT "badges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badges" ADD CONSTRAINT "badges_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_badges" ADD CONSTRAINT "issued_badges_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "badges_person" ON "badges" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "badges_award" ON "badges" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "badges_checked" ON "badges" USING btree ("checked_at");--> statement-breakpoint
CREATE INDEX "evidence_award" ON "evidence" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "issued_badges_award" ON "issued_badges" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "verifications_award" ON "verifications" USING btree ("award_id");--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table badges add constraint badges_claimed check ((person_id is null) = (claimed_by is null));
alter table badges add constraint badges_recorded check (award_id is null or person_id is not null);
alter table evidence add constraint evidence_kind
  check ((kind = 'link') = (url is not null) and (kind = 'file') = (hash is not null));
--> statement-breakpoint

grant select, insert, update, delete on badges, badge_contents, evidence, evidence_files, verifications,
  issuer_pins, issued_badges, installation_keys, fetched_documents to tessera_app;
--> statement-breakpoint
select audit_table('badges'), audit_table('evidence'), audit_table('verifications'),
  audit_table('issuer_pins'), audit_table('issued_badges');
select guard_rows('badges'), guard_rows('badge_contents'), guard_rows('evidence'), guard_rows('evidence_files'),
  guard_rows('verifications'), guard_rows('issued_badges'), guard_rows('installation_keys'),
  guard_rows('fetched_documents');
--> statement-breakpoint

-- What is unclaimed is nobody's yet: only who sees everybody sees it.
create policy reach on badges to tessera_app
  using ((select sees_all()) or person_id in (select reached_people()))
  with check ((select sees_all()) or person_id in (select reached_people()));
create policy not_merged on badges as restrictive to tessera_app
  using (person_id is null or person_id not in (select merged_people()));
-- Who reaches a badge, an award or its evidence reaches what belongs to it: the inner select goes through
-- the policy of that table.
create policy reach on badge_contents to tessera_app
  using ((select sees_all()) or badge_id in (select id from badges))
  with check ((select sees_all()) or badge_id in (select id from badges));
create policy reach on evidence_files to tessera_app
  using ((select sees_all()) or evidence_id in (select id from evidence))
  with check ((select sees_all()) or evidence_id in (select id from evidence));
do $$
declare
  entity text;
begin
  foreach entity in array array['evidence', 'verifications', 'issued_badges'] loop
    execute format('create policy reach on %I to tessera_app
      using ((select sees_all()) or award_id in (select id from awards))
      with check ((select sees_all()) or award_id in (select id from awards))', entity);
  end loop;
end $$;
--> statement-breakpoint

-- The installation alone signs, and looks up what badges hang on.
create policy reach on installation_keys to tessera_app using ((select has_access('system')));
create policy reach on fetched_documents to tessera_app using ((select has_access('system')));
--> statement-breakpoint

-- That a badge was checked again and nothing was found says nothing about anybody: thousands of such lines
-- a day would hide the others.
create function badge_matter(image jsonb) returns jsonb language sql immutable as $$
  select (image - array['version', 'checked_at', 'status_known_at']) #- '{verdicts,currency,checkedAt}'
$$;
--> statement-breakpoint
create or replace function write_audit() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  who text := current_setting('tessera.actor', true);
  who_id uuid := nullif(current_setting('tessera.actor_id', true), '')::uuid;
  doing text := coalesce(nullif(current_setting('tessera.action', true), ''), lower(tg_op));
  head text := jsonb_build_array(now(), txid_current(), who, who_id, doing, tg_table_name);
begin
  if coalesce(who, '') = '' then
    raise exception 'A change of % without an actor was refused.', tg_table_name;
  end if;
  if tg_op = 'INSERT' then
    insert into audit_events (tx, actor, actor_id, action, entity, entity_id, person_id, before, after, hash)
    select txid_current(), who, who_id, doing, tg_table_name, id,
      audit_person(tg_table_name, image), null, image, audit_hash(head, null, image)
    from (select n.id, audit_image(to_jsonb(n)) as image from new_rows n offset 0) as images;
  elsif tg_op = 'DELETE' then
    insert into audit_events (tx, actor, actor_id, action, entity, entity_id, person_id, before, after, hash)
    select txid_current(), who, who_id, doing, tg_table_name, id,
      audit_person(tg_table_name, image), image, null, audit_hash(head, image, null)
    from (select o.id, audit_image(to_jsonb(o)) as image from old_rows o offset 0) as images;
  else
    insert into audit_events (tx, actor, actor_id, action, entity, entity_id, person_id, before, after, hash)
    select txid_current(), who, who_id, doing, tg_table_name, id,
      audit_person(tg_table_name, later), earlier, later, audit_hash(head, earlier, later)
    from (
      select id, audit_image(to_jsonb(o)) as earlier, audit_image(to_jsonb(n)) as later
      from old_rows o join new_rows n using (id) offset 0
    ) as images
    where tg_table_name <> 'badges'
      or badge_matter(earlier) is distinct from badge_matter(later);
  end if;
  return null;
end $$;
