import { z } from "zod";
import { CredentialId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { credentialFields } from "./define-credential";

export const ChangeCredential = z
  .strictObject(credentialFields)
  .partial()
  .extend({ id: CredentialId, version: Version });
export type ChangeCredential = z.output<typeof ChangeCredential>;
