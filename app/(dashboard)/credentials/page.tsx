import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import type { Column, Linked } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { inScope } from "@/db/actor-scope";
import { credentialsIn, mappingsOf } from "@/db/queries/catalogue";
import { credentialHoldersOn } from "@/db/queries/credential-holders";
import { can } from "@/lib/access";
import { CREDENTIAL_KINDS, CredentialKind } from "@/lib/credential/definition";
import { countOf } from "@/lib/format/count";
import { validityText } from "@/lib/format/credential";
import { groupBy } from "@/lib/group-by";

export const metadata = { title: "Credentials" };

type Row = {
  id: string;
  credential: Linked;
  kind: string;
  issuer: string | null;
  validity: string | null;
  competencies: number;
  holders: number;
};

const COLUMNS: Column<Row>[] = [
  { kind: "link", key: "credential", header: "Credential" },
  { kind: "text", key: "kind", header: "Kind" },
  { kind: "text", key: "issuer", header: "Issuer" },
  { kind: "text", key: "validity", header: "Valid for" },
  { kind: "number", key: "competencies", header: "Shows", hint: "Competencies that it shows" },
  {
    kind: "number",
    key: "holders",
    header: "Held by",
    hint: "People with a valid award on the day",
  },
];

export default async function CredentialsPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor, view, carried } = await openPage(searchParams, "self.read");
  const kind = CredentialKind.safeParse((await searchParams).kind).data ?? null;
  const [credentials, mapped, holders] = await inScope(actor, () =>
    Promise.all([credentialsIn(actor), mappingsOf(actor), credentialHoldersOn(actor, view)]),
  );
  const shown = groupBy(mapped, (row) => row.credentialId);
  const rows = credentials
    .filter((credential) => kind === null || credential.kind === kind)
    .map(
      (credential): Row => ({
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
  return (
    <>
      <PageHead
        title="Credentials"
        sub={`${countOf(credentials.length, "credential")} in the catalogue`}
        actions={
          can(actor, "catalogue.write") && (
            <ButtonLink href={paths.enterCredential()}>New credential</ButtonLink>
          )
        }
      />
      <div className="mb-3">
        <ChipRow label="Kind">
          <ChipLink href={paths.credentials(carried)} on={kind === null}>
            All kinds
          </ChipLink>
          {CREDENTIAL_KINDS.map((one) => (
            <ChipLink
              key={one}
              href={paths.credentials({ ...carried, kind: one })}
              on={kind === one}
            >
              {one}
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <Card>
        <DataTable
          label="Credentials"
          columns={can(actor, "organisation.read") ? COLUMNS : COLUMNS.slice(0, -1)}
          rows={rows}
          noun={["credential", "credentials"]}
          empty={
            <EmptyState title="There is no such credential.">
              A catalogue file brings them along; one by one they are entered here.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
