import type { FrameworksBase } from "@/lib/import/lookup/competency-book";
import type { NamedIssuer } from "@/lib/import/lookup/issuer-book";
import type { NamedCredential } from "@/lib/import/names/credential-names";
import type { Known, Rows } from "@/lib/import/plan/writes";

/** What is known that requirements in a file can be about. */
export type RequirementsBase = FrameworksBase & {
  readonly requirements: readonly Known<Rows["requirements"]>[];
  readonly versions: readonly Known<Rows["requirementVersions"]>[];
  readonly teams: readonly Rows["teams"][];
  readonly roles: readonly Rows["roles"][];
  readonly credentials: readonly NamedCredential[];
  readonly issuers: readonly NamedIssuer[];
};
