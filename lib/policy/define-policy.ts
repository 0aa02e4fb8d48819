import { z } from "zod";
import { CredentialId } from "@/lib/ids";
import { line } from "@/lib/text";
import { NewPolicyVersion } from "./revise-policy";

/** Something may stand in for a credential, where no requirement that is regulated asks for it. */
export const DefinePolicy = z.strictObject({
  name: line(200),
  credentialId: CredentialId,
  version: NewPolicyVersion,
});
export type DefinePolicy = z.output<typeof DefinePolicy>;
