import "server-only";
import { notFound, redirect } from "next/navigation";
import { paths } from "@/app/_server/paths";
import { survivorOfCredential } from "@/db/queries/merged";
import type { Actor } from "@/lib/access";
import type { CredentialId } from "@/lib/ids";

/** Where the address of a merged credential leads; for every other there is nothing. */
export async function survivorOr404(actor: Actor, id: CredentialId | undefined): Promise<never> {
  const survivor = id && (await survivorOfCredential(actor, id));
  if (survivor) redirect(paths.credential(survivor));
  notFound();
}
