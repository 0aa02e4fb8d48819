import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { CompareSelected } from "@/components/credential/compare-selected";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/access";
import { CREDENTIAL_KINDS } from "@/lib/credential/definition";
import { countOf } from "@/lib/format/count";
import { MOST_COMPARED } from "./compare/asked";
import { credentialsTable, kindIn } from "./credentials";

export const metadata = { title: "Credentials" };

export default async function CredentialsPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const opened = await openPage(searchParams, "self.read");
  const { actor, carried } = opened;
  const search = await searchParams;
  const read = readerOf(search, []);
  const kind = kindIn(read);
  const { columns, rows, inAll } = await credentialsTable(opened, read);
  return (
    <>
      <PageHead
        title="Credentials"
        sub={`${countOf(inAll, "credential")} in the catalogue`}
        actions={
          <>
            {can(actor, "organisation.read") && (
              <ButtonLink href={paths.unneededCredentials(carried)}>Needed by nobody</ButtonLink>
            )}
            {can(actor, "catalogue.write") && (
              <ButtonLink href={paths.enterCredential()}>New credential</ButtonLink>
            )}
          </>
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
          columns={columns}
          rows={rows}
          noun={["credential", "credentials"]}
          files={filesOf(actor, "credentials", search)}
          selectTo="compare them"
          selection={
            <CompareSelected
              address={paths.compareCredentials(carried)}
              least={2}
              most={MOST_COMPARED}
            />
          }
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
