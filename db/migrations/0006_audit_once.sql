-- The audit log is half of what a large import costs: what is the same for all rows of a statement is
-- written out once, and an image once for the log and for its hash.
drop function audit_hash(text, uuid, text, text, jsonb, jsonb);
--> statement-breakpoint
create function audit_hash(head text, earlier jsonb, later jsonb) returns text language sql stable as $$
  select encode(sha256(convert_to(
    head || coalesce(earlier::text, 'null') || coalesce(later::text, 'null'), 'UTF8')), 'hex')
$$;
--> statement-breakpoint
create or replace function audit_image(image jsonb) returns jsonb language sql immutable as $$
  select image - array['password_hash', 'token_hash']
$$;
--> statement-breakpoint
create or replace function write_audit() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  who text := current_setting('tessera.actor', true);
  who_id uuid := nullif(current_setting('tessera.actor_id', true), '')::uuid;
  doing text := coalesce(nullif(current_setting('tessera.action', true), ''), lower(tg_op));
  head text := jsonb_build_array(now(), txid_current(), who, who_id, doing, tg_table_name);
begin
  if coalesce(who, '') = '' then
    raise exception 'A change of % without an actor was refused.', tg_table_name;
  end if;
  if tg_op = 'INSERT' then
    insert into audit_events (tx, actor, actor_id, action, entity, entity_id, person_id, before, after, hash)
    select txid_current(), who, who_id, doing, tg_table_name, id,
      audit_person(tg_table_name, image), null, image, audit_hash(head, null, image)
    from (select n.id, audit_image(to_jsonb(n)) as image from new_rows n offset 0) as images;
  elsif tg_op = 'DELETE' then
    insert into audit_events (tx, actor, actor_id, action, entity, entity_id, person_id, before, after, hash)
    select txid_current(), who, who_id, doing, tg_table_name, id,
      audit_person(tg_table_name, image), image, null, audit_hash(head, image, null)
    from (select o.id, audit_image(to_jsonb(o)) as image from old_rows o offset 0) as images;
  else
    insert into audit_events (tx, actor, actor_id, action, entity, entity_id, person_id, before, after, hash)
    select txid_current(), who, who_id, doing, tg_table_name, id,
      audit_person(tg_table_name, later), earlier, later, audit_hash(head, earlier, later)
    from (
      select id, audit_image(to_jsonb(o)) as earlier, audit_image(to_jsonb(n)) as later
      from old_rows o join new_rows n using (id) offset 0
    ) as images;
  end if;
  return null;
end $$;
