ALTER TABLE "credential_definitions" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "credential_definitions" ADD COLUMN "test_mode" text;--> statement-breakpoint
ALTER TABLE "credential_definitions" ADD COLUMN "credits" numeric;--> statement-breakpoint
ALTER TABLE "credential_definitions" ADD COLUMN "value_note" text;--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

alter table credential_definitions add constraint credential_definitions_test_mode
  check (test_mode in ('in-person', 'remote', 'multi-modal'));
--> statement-breakpoint

-- What a credential is worth depends on its stack, and on its tier and kind: what is introductory shows the
-- first level at most, and is not enough where a certification is asked for.
create or replace function touches_meaning(event audit_events) returns boolean language sql stable as $$
  select event.entity in ('requirement_versions', 'policy_versions')
    or (event.entity = 'policies' and event.before is not null
      and event.before -> 'credential_id' is distinct from event.after -> 'credential_id')
    or (event.entity = 'teams' and event.before is not null
      and event.before -> 'path' is distinct from event.after -> 'path')
    or (event.entity = 'credential_definitions' and event.before is not null and (
      event.before -> 'stack' is distinct from event.after -> 'stack'
      or event.before -> 'tier' is distinct from event.after -> 'tier'
      or event.before -> 'kind' is distinct from event.after -> 'kind'))
    or (event.entity = 'mappings' and (
      exists (select from public.requirement_versions where rule::text like '%"competency"%')
      or exists (select from public.policy_versions where stack::text like '%"competency"%')))
$$;
