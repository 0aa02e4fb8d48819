ALTER TABLE "auditor_links" ALTER COLUMN "seed" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "auditor_links" ALTER COLUMN "size" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "auditor_links" ADD COLUMN "kind" text DEFAULT 'auditor' NOT NULL;--> statement-breakpoint

-- What the schema files cannot say ---------------------------------------------------------------

-- A wall is of a team and of what is so when somebody looks. It hangs there longer than an auditor stays.
alter table auditor_links add constraint auditor_links_kind check (
  case kind
    when 'auditor' then seed is not null and size is not null
    when 'wall' then seed is null and size is null and team_id is not null
      and requirement_ids is null and as_of is null and known_at is null
    else false
  end);
--> statement-breakpoint
alter table auditor_links drop constraint auditor_links_lasts;
alter table auditor_links add constraint auditor_links_lasts check (
  ends_at > created_at
  and ends_at <= created_at + case kind when 'wall' then interval '366 days' else interval '90 days' end);
--> statement-breakpoint

-- A manager has the walls of their teams, whoever made them; never a link of an auditor.
create function has_wall(kind text, team_id uuid) returns boolean language sql stable as $$
  select kind = 'wall' and has_access('manager')
    and team_id in (select id from teams where path && own_teams())
$$;
--> statement-breakpoint
alter policy reach on auditor_links
  using ((select has_access('admin', 'compliance')) or id = (select own_link()) or has_wall(kind, team_id))
  with check ((select has_access('admin', 'compliance')) or has_wall(kind, team_id));
