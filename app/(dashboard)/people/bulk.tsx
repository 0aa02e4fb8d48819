import "server-only";
import { BulkPeople } from "@/components/person/bulk-people";
import { WaiveSlots } from "@/components/requirement/waive-dialog";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { assignRoleToAll, endRoleOfAll, moveAll, waiveForAll } from "./actions";
import { bulkChoicesFor } from "./bulk-choices";

const ACTIONS = { assignRoleToAll, endRoleOfAll, moveAll, waiveForAll };

/** What the actor may do to the people of selected rows; null where nothing. */
export async function bulkPeople(actor: Actor, today: Day) {
  const choices = await bulkChoicesFor(actor, today);
  return choices && <BulkPeople {...choices} actions={ACTIONS} />;
}

/** The same for selected slots: what is waived is what they are about. */
export async function bulkSlots(actor: Actor, today: Day) {
  const choices = await bulkChoicesFor(actor, today);
  if (!choices) return null;
  return (
    <>
      <BulkPeople {...choices} requirements={null} actions={ACTIONS} />
      {choices.requirements && <WaiveSlots today={choices.today} action={waiveForAll} />}
    </>
  );
}
