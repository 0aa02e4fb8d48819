import "server-only";
import type { z } from "zod";
import type { PersonItem } from "@/app/_server/api/items/person";
import { today } from "@/app/_server/today";
import { NotFound } from "@/db/errors";
import { personOn } from "@/db/queries/people";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";

/** One person, on a day or today. Throws NotFound. */
export async function personItem(
  actor: Actor,
  personId: PersonId,
  asOf?: Day,
): Promise<z.output<typeof PersonItem>> {
  const person = await personOn(actor, personId, asOf ?? (await today(actor)));
  if (!person) throw new NotFound();
  return person;
}
