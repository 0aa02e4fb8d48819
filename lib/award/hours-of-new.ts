import type { CredentialKind } from "@/lib/credential/definition";

type Of = { readonly kind: CredentialKind; readonly hours?: number | null };

/** The hours of learning of an award that is recorded: what is said, else those of the training that it is of. */
export function hoursOfNew(said: number | null, credential: Of | undefined): number | null {
  if (said !== null || credential?.kind !== "training") return said;
  return credential.hours ?? null;
}
