import "server-only";
import { notFound, redirect } from "next/navigation";
import { paths } from "@/app/_server/paths";
import { asKnown } from "@/db/known-at";
import { survivorOfPerson } from "@/db/queries/merged";
import type { Actor } from "@/lib/access";
import type { PersonId } from "@/lib/ids";

/** Where the address of somebody who was merged leads; for everybody else there is nothing. */
export async function survivorOr404(actor: Actor, id: PersonId | undefined): Promise<never> {
  const survivor = id && (await asKnown(actor, () => survivorOfPerson(actor, id)));
  if (survivor) redirect(paths.person(survivor));
  notFound();
}
