import { CREDENTIAL_KINDS } from "@/lib/credential/definition";
import { CredentialId } from "@/lib/ids";
import type { NamedCredential } from "@/lib/import/names/credential-names";
import {
  catalogueEntries,
  csvRows,
  dodAcronyms,
  field,
  folded,
  namesOf,
} from "@/tests/lib/catalogue/shipped-data";

/** A name as people write it, and the code (or name) of what it means: "" for nothing that is known. */
export type Labelled = {
  readonly written: string;
  readonly issuer: string;
  readonly means: string;
  /** Of what means nothing: the credential that it must not be taken for. */
  readonly looksLike: string;
};

export function labelledNames(): Labelled[] {
  return csvRows("tests/fixtures/credential-names/dod-8140.csv").map((row) => ({
    written: field(row, "written"),
    issuer: field(row, "issuer"),
    means: field(row, "means"),
    looksLike: field(row, "looks like"),
  }));
}

/** The shipped catalogue, as imports look for names in it. */
export function shippedCredentials(): NamedCredential[] {
  return catalogueEntries().map(({ name, code, kind, aliases, fields }, index) => ({
    id: CredentialId.parse(`00000000-0000-4000-8000-${`${index}`.padStart(12, "0")}`),
    name,
    code: code || null,
    issuer: field(fields, "issuer"),
    kind: CREDENTIAL_KINDS.find((own) => own === kind) ?? "certification",
    aliases,
  }));
}

/** Those of them that DoD 8140 accepts: sixty. */
export async function acceptedByDod8140(): Promise<NamedCredential[]> {
  const accepted = new Set((await dodAcronyms()).map(folded));
  const entries = catalogueEntries();
  return shippedCredentials().filter((_, index) => {
    const entry = entries[index];
    return entry && namesOf(entry).some((name) => accepted.has(folded(name)));
  });
}
