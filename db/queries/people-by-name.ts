import { inScope } from "@/db/actor-scope";
import { readNamedPeople } from "@/db/import/bases/names";
import type { Actor } from "@/lib/access";
import { PersonNames } from "@/lib/import/names/person-names";

/** Whom an id, an address, a remembered spelling or a name means, among those whom the actor reaches. */
export function peopleByName(actor: Actor): Promise<PersonNames> {
  return inScope(actor, async (tx) => new PersonNames(await readNamedPeople(tx)));
}
