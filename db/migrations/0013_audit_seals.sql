CREATE TABLE "audit_seals" (
	"number" integer PRIMARY KEY NOT NULL,
	"last_seq" bigint NOT NULL,
	"head" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

grant select, insert on audit_seals to tessera_app;
--> statement-breakpoint
select guard_rows('audit_seals');
create policy reach on audit_seals for select to tessera_app
  using ((select has_access('admin', 'compliance', 'auditor')));
create policy seal on audit_seals for insert to tessera_app with check ((select has_access('system')));
--> statement-breakpoint

-- The last change before which none can still appear: a change gets its number when it is written and
-- is seen when its transaction ends, so that for a moment nobody may be in the middle of that. It does
-- not wait for those who are, because everybody else would then wait behind it; it fails instead.
create function audit_horizon() returns bigint language plpgsql security definer
  set search_path = public, pg_temp set lock_timeout = '100ms' as $$
begin
  lock table audit_events in share mode;
  return (select max(seq) from audit_events);
end $$;
