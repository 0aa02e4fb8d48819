import { paths } from "@/app/_server/paths";
import { BadgeDrop } from "@/components/badge/badge-drop";
import { Card } from "@/components/ui/card";
import { type Actor, can } from "@/lib/access";
import type { PersonId } from "@/lib/ids";

type AddBadgesProps = { actor: Actor; person: { readonly id: PersonId; readonly name: string } };

/** A place to drop somebody's badges, for who may write what they hold. */
export function AddBadges({ actor, person: { id, name } }: AddBadgesProps) {
  if (!can(actor, "award.write")) return null;
  return (
    <Card title="Add badges" className="mt-3.5 print:hidden">
      <BadgeDrop address={paths.api(`/people/${id}/badges`)} name={name} />
    </Card>
  );
}
