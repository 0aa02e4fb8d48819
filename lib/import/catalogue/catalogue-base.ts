import type { FrameworksBase } from "@/lib/import/lookup/competency-book";
import type { NamedIssuer } from "@/lib/import/lookup/issuer-book";
import type { Known, Rows } from "@/lib/import/plan/writes";

/** What is known that credentials in a file can be about. */
export type CatalogueBase = FrameworksBase & {
  readonly credentials: readonly Known<Rows["credentialDefinitions"]>[];
  readonly aliases: readonly Rows["credentialAliases"][];
  readonly issuers: readonly NamedIssuer[];
  readonly mappings: readonly Known<Rows["mappings"]>[];
};
