import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { mappingProblems } from "@/lib/credential/tier-problems";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import type { InputProblem } from "@/lib/refusal";
import { problemsOfLevel } from "./problems-of-level";

type Mapping = {
  readonly credentialId: CredentialId;
  readonly competencyId: CompetencyId;
  readonly level: number;
};

/** Whether the competency has the level, and the credential may show it. */
export async function problemsOfMapping(tx: Tx, mapping: Mapping): Promise<InputProblem[]> {
  const { id, name, tier } = credentialDefinitions;
  const [credential] = await tx
    .select({ name, tier })
    .from(credentialDefinitions)
    .where(eq(id, mapping.credentialId));
  return [
    ...(await problemsOfLevel(tx, mapping)),
    ...(credential ? mappingProblems(credential, mapping.level) : []),
  ];
}
