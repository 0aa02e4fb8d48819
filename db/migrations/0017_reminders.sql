CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"user_id" uuid NOT NULL,
	"person_id" uuid,
	"team_id" uuid,
	"token_hash" text NOT NULL,
	"things" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "reminder_mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"address" text NOT NULL,
	"message_id" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"claimed_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "reminder_mails_messageId_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "reminder_runs" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"ran_on" date NOT NULL,
	"ran_at" timestamp with time zone NOT NULL,
	"made" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"thing" text NOT NULL,
	"thing_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"last_day" date NOT NULL,
	"days_before" integer NOT NULL,
	"recipient" text NOT NULL,
	"recipient_id" uuid NOT NULL,
	"is_skipped" boolean NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"wants_mail" boolean NOT NULL,
	"mail_id" uuid,
	"mailed_at" timestamp with time zone,
	CONSTRAINT "reminders_once" UNIQUE("thing","thing_id","person_id","last_day","days_before","recipient","recipient_id")
);
--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "reminds" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "reminder_steps" jsonb DEFAULT '{"holder":[60,30,7],"manager":[30,7,-1],"officer":[7,-1]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_mail_id_reminder_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."reminder_mails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_feeds_user" ON "calendar_feeds" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "reminder_mails_open" ON "reminder_mails" USING btree ("due_at") WHERE state in ('waiting', 'sending');--> statement-breakpoint
CREATE INDEX "reminders_person" ON "reminders" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reminders_recipient" ON "reminders" USING btree ("recipient_id","made_at");--> statement-breakpoint
CREATE INDEX "reminders_mail" ON "reminders" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "reminders_wanting" ON "reminders" USING btree ("recipient_id") WHERE wants_mail;--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table calendar_feeds add constraint calendar_feeds_of_one check ((person_id is null) <> (team_id is null));
alter table reminder_runs add constraint reminder_runs_one_row check (id = 1);
--> statement-breakpoint

grant select, insert, update, delete on reminders, reminder_mails, reminder_runs, calendar_feeds to tessera_app;
--> statement-breakpoint
select audit_table('calendar_feeds');
select guard_rows('reminders'), guard_rows('reminder_mails'), guard_rows('reminder_runs'), guard_rows('calendar_feeds');
--> statement-breakpoint

-- A reminder is of whom it is addressed to, whatever they may see otherwise; a feed of who made it.
create function is_addressed_to_actor(recipient text, recipient_id uuid) returns boolean language sql stable as $$
  select recipient_id = case when recipient = 'holder' then own_person()
    else nullif(current_setting('tessera.actor_id', true), '')::uuid end
$$;
create policy reach on reminders to tessera_app
  using ((select has_access('system')) or is_addressed_to_actor(recipient, recipient_id));
create policy reach on reminder_mails to tessera_app using ((select has_access('admin')));
create policy reach on reminder_runs to tessera_app using ((select has_access('admin')));
create policy reach on calendar_feeds to tessera_app
  using ((select has_access('system')) or user_id = (select nullif(current_setting('tessera.actor_id', true), '')::uuid));
--> statement-breakpoint

-- Neither a feed nor an evidence pack nor the rest of what is no fact makes a preview old.
create or replace function facts_changed_since(seen text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (
    select from audit_events
    where tx >= pg_snapshot_xmin(seen::pg_snapshot)::text::bigint
      and not pg_visible_in_snapshot(tx::text::xid8, seen::pg_snapshot)
      and entity not in (
        'imports', 'batches', 'column_maps', 'users', 'user_teams', 'one_time_links', 'api_tokens', 'calendar_feeds',
        'evidence_packs')
  )
$$;
