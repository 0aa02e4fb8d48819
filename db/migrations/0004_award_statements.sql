CREATE TABLE "award_statements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"award_id" uuid NOT NULL,
	"source" text NOT NULL,
	"import_id" uuid,
	"state" text NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date,
	"revoked_on" date,
	"proof" text NOT NULL,
	"stated_on" date,
	"turn" integer NOT NULL,
	"settled_turn" integer,
	"settled_on" date,
	"settled_by" text,
	"settled_reason" text,
	CONSTRAINT "award_statements_source" UNIQUE("award_id","source")
);
--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "issued_precision" text;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "expires_precision" text;--> statement-breakpoint
ALTER TABLE "award_statements" ADD CONSTRAINT "award_statements_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint

-- What the schema file cannot say ----------------------------------------------------------------

alter table awards add constraint awards_precision
  check (issued_precision = 'month' and expires_precision = 'month');
alter table award_statements add constraint award_statements_days
  check (expires_on >= issued_on and revoked_on >= issued_on);
alter table award_statements add constraint award_statements_settled
  check ((settled_turn is null) = (settled_on is null) and (settled_turn is null) = (settled_by is null));
create unique index award_statements_one_settled on award_statements (award_id) where settled_turn is not null;
--> statement-breakpoint

select audit_table('award_statements'), guard_rows('award_statements');
-- Who reaches an award reaches what is said of it: the inner select goes through the policy of awards.
create policy reach on award_statements to tessera_app
  using ((select sees_all()) or award_id in (select id from awards))
  with check ((select sees_all()) or award_id in (select id from awards));
grant select, insert, update, delete on award_statements to tessera_app;
