ALTER TABLE "requirement_drafts" ADD COLUMN "renewal_window_days" integer;--> statement-breakpoint
ALTER TABLE "requirement_versions" ADD COLUMN "renewal_window_days" integer;--> statement-breakpoint
CREATE INDEX "awards_in_progress" ON "awards" USING btree ("person_id") WHERE state = 'in-progress';--> statement-breakpoint

alter table requirement_versions add constraint requirement_versions_renewal_window
  check (renewal_window_days between 0 and 3660);
alter table requirement_drafts add constraint requirement_drafts_renewal_window
  check (renewal_window_days between 0 and 3660);
