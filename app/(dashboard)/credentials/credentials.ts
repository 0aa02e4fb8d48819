import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { CREDENTIAL } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { credentialsIn, mappingsOf } from "@/db/queries/catalogue";
import { credentialHoldersOn } from "@/db/queries/credential-holders";
import { can } from "@/lib/access";
import { CredentialKind } from "@/lib/credential/definition";
import { validityText } from "@/lib/format/credential";
import { groupBy } from "@/lib/group-by";

type CredentialLine = {
  id: string;
  credential: Linked;
  kind: string;
  issuer: string | null;
  validity: string | null;
  competencies: number;
  holders: number;
};

const COLUMNS: Column<CredentialLine>[] = [
  CREDENTIAL,
  { kind: "text", key: "kind", header: "Kind" },
  { kind: "text", key: "issuer", header: "Issuer" },
  { kind: "text", key: "validity", header: "Valid for" },
  { kind: "number", key: "competencies", header: "Shows", hint: "Competencies that it shows" },
];
const HOLDERS: Column<CredentialLine> = {
  kind: "number",
  key: "holders",
  header: "Held by",
  hint: "People with a valid award on the day",
};

/** Which kind of credential the address asks for. */
export function kindIn(read: Reader): CredentialKind | null {
  return read("kind", CredentialKind, null, "");
}

/** The catalogue, or one kind of it; `inAll` is how many there are of all kinds. */
export async function credentialsTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<CredentialLine> & { readonly inAll: number }> {
  const kind = kindIn(read);
  const [credentials, mapped, holders] = await inScope(actor, () =>
    Promise.all([credentialsIn(actor), mappingsOf(actor), credentialHoldersOn(actor, view)]),
  );
  const shown = groupBy(mapped, (row) => row.credentialId);
  const rows = credentials
    .filter((credential) => kind === null || credential.kind === kind)
    .map(
      (credential): CredentialLine => ({
        id: credential.id,
        credential: {
          text: credential.name,
          href: paths.credential(credential.id, carried),
          ...(credential.code ? { note: credential.code } : {}),
        },
        kind: credential.kind,
        issuer: credential.issuer,
        validity: validityText(credential),
        competencies: shown.get(credential.id)?.length ?? 0,
        holders: holders.get(credential.id) ?? 0,
      }),
    );
  return {
    name: "Credentials",
    columns: can(actor, "organisation.read") ? [...COLUMNS, HOLDERS] : COLUMNS,
    rows,
    about: [["Kind", kind ?? "all kinds"]],
    inAll: credentials.length,
  };
}
