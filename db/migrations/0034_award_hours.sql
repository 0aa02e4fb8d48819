ALTER TABLE "awards" ADD COLUMN "hours" numeric;--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table awards add constraint awards_hours check (hours between 0 and 100000);
