import { mergedFacts } from "@/app/_server/merged-facts";
import { takeBatchBack } from "@/app/(dashboard)/batches/actions";
import { MergedFrom } from "@/components/merge/merged-from";
import { credentialsMergedInto } from "@/db/queries/merged";
import type { Actor } from "@/lib/access";
import type { CredentialId } from "@/lib/ids";

type MergedCredentialsProps = { actor: Actor; id: CredentialId; zone: string };

/** Which credentials turned out to be this one. */
export async function MergedCredentials({ actor, id, zone }: MergedCredentialsProps) {
  const rows = await credentialsMergedInto(actor, id);
  return <MergedFrom merged={mergedFacts(rows, zone)} split={takeBatchBack} />;
}
