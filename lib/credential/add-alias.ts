import { z } from "zod";
import { CredentialId } from "@/lib/ids";
import { Name } from "@/lib/text";

/** Another name under which imports find the credential. */
export const AddAlias = z.strictObject({ credentialId: CredentialId, alias: Name });
export type AddAlias = z.output<typeof AddAlias>;
