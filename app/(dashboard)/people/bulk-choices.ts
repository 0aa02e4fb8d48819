import "server-only";
import { requirementNames, roleNames } from "@/app/_server/names";
import { paths } from "@/app/_server/paths";
import type { BulkChoices } from "@/components/person/bulk-people";
import { type Actor, can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { isoDay } from "@/lib/format/day";

/** What the actor may do to several people at once, and what there is to choose; null where nothing. */
export async function bulkChoicesFor(actor: Actor, today: Day): Promise<BulkChoices | null> {
  if (!can(actor, "role-assignment.write")) return null;
  const [roles, requirements] = await Promise.all([
    roleNames(actor),
    can(actor, "waiver.write") ? requirementNames(actor) : null,
  ]);
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    value: id,
    label: name,
  });
  return {
    today: isoDay(today),
    roles: roles.map(named),
    teams: can(actor, "person.write") ? paths.teamOptions() : null,
    requirements: requirements?.map(named) ?? null,
  };
}
