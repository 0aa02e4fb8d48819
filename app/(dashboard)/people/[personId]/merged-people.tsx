import { mergedFacts } from "@/app/_server/merged-facts";
import { takeBatchBack } from "@/app/(dashboard)/batches/actions";
import { MergedFrom } from "@/components/merge/merged-from";
import { peopleMergedInto } from "@/db/queries/merged";
import { type Actor, can } from "@/lib/access";
import type { PersonId } from "@/lib/ids";

type MergedPeopleProps = { actor: Actor; personId: PersonId; zone: string };

/** Who turned out to be this person, for who may split them again. */
export async function MergedPeople({ actor, personId, zone }: MergedPeopleProps) {
  if (!can(actor, "person.write")) return null;
  const rows = await peopleMergedInto(actor, personId);
  if (rows.length === 0) return null;
  return (
    <div className="mt-3.5">
      <MergedFrom merged={mergedFacts(rows, zone)} split={takeBatchBack} />
    </div>
  );
}
