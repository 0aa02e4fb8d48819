DROP INDEX "audit_events_tx";--> statement-breakpoint
CREATE INDEX "audit_events_tx" ON "audit_events" USING btree ("tx","entity");