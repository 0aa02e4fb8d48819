import { z } from "zod";
import { CredentialId } from "@/lib/ids";
import { CredentialName } from "./define-credential";

/** Another name under which imports find the credential. */
export const AddAlias = z.strictObject({ credentialId: CredentialId, alias: CredentialName });
export type AddAlias = z.output<typeof AddAlias>;
