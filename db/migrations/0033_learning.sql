ALTER TABLE "journey_steps" ADD COLUMN "activity" text;--> statement-breakpoint
ALTER TABLE "journey_steps" ADD COLUMN "link" text;--> statement-breakpoint
ALTER TABLE "journey_steps" ADD COLUMN "is_interest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "journeys" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "preferred_deliveries" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table journey_steps add constraint journey_steps_activity
  check (activity in ('self-study', 'course', 'workshop', 'coaching', 'practice', 'practical-test'));
--> statement-breakpoint
alter table journey_steps add constraint journey_steps_interest check (not is_interest or journey_id is null);
--> statement-breakpoint
alter table journeys add constraint journeys_outcome check (outcome is null or taken is not null);
