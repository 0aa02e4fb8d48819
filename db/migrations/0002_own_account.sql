-- Everybody sees their own login and sessions, chooses their own password and ends their own sessions.
-- What a login is allowed, whose it is and whether it works stays an administrator's.

create function own_user() returns uuid language sql stable as $$
  select nullif(current_setting('tessera.actor_id', true), '')::uuid
$$;
--> statement-breakpoint
drop policy reach on users;
create policy reach on users for select to tessera_app
  using ((select has_access('admin')) or id = (select own_user()));
create policy manage on users to tessera_app
  using ((select has_access('admin'))) with check ((select has_access('admin')));
create policy keep_own on users for update to tessera_app
  using (id = (select own_user())) with check (id = (select own_user()));
--> statement-breakpoint

-- A policy chooses rows; which of their columns may change, only a trigger can say.
create function guard_own_user() returns trigger language plpgsql as $$
begin
  if current_user = 'tessera_app' and not has_access('admin')
    and (new.email, new.access, new.person_id, new.disabled_at)
      is distinct from (old.email, old.access, old.person_id, old.disabled_at) then
    raise exception 'Only an administrator changes what a user may do.'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_own_user before update on users
  for each row execute function guard_own_user();
--> statement-breakpoint

create policy see_own on sessions for select to tessera_app using (user_id = (select own_user()));
create policy end_own on sessions for update to tessera_app
  using (user_id = (select own_user()))
  with check (user_id = (select own_user()) and ended_at is not null);
