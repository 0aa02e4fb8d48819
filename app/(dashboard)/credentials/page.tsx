import { z } from "zod";
import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { fieldsOf, paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { ImportButton } from "@/app/(dashboard)/imports/import-button";
import { CompareSelected } from "@/components/credential/compare-selected";
import { CHOICE_PARAMS } from "@/components/table/choose-rows";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { can } from "@/lib/access";
import { CREDENTIAL_KINDS } from "@/lib/credential/definition";
import { countOf } from "@/lib/format/count";
import { MOST_COMPARED } from "./compare/asked";
import { credentialsTable } from "./credentials";
import { filterSearch } from "./filter";
import { FilterForm } from "./filter-form";

export const metadata = { title: "Credentials" };

export default async function CredentialsPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const opened = await openPage(searchParams, "self.read");
  const { actor, asked, carried } = opened;
  const search = await searchParams;
  const notices = [...asked.notices];
  const read = readerOf(search, notices);
  const { columns, rows, inAll, unknown, filter, choices } = await credentialsTable(opened, read);
  const { kind, ...others } = filterSearch(filter);
  const ofTable = Object.fromEntries(
    Object.values(CHOICE_PARAMS).map((name) => [name, read(name, z.string().max(500), null, "")]),
  );
  const isFiltered = Object.values(others).some((value) => value !== null);
  return (
    <>
      <Notices {...asked} notices={notices} />
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
          <ChipLink href={paths.credentials({ ...carried, ...others })} on={kind === null}>
            All kinds
          </ChipLink>
          {CREDENTIAL_KINDS.map((one) => (
            <ChipLink
              key={one}
              href={paths.credentials({ ...carried, ...others, kind: one })}
              on={kind === one}
            >
              {one}
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <FilterForm
        filter={filter}
        choices={choices}
        kept={fieldsOf({ ...carried, ...ofTable, kind })}
        without={isFiltered ? paths.credentials({ ...carried, ...ofTable, kind }) : null}
      />
      {unknown > 0 && (
        <p className="mb-3 text-ink-2">
          {countOf(unknown, "more credential")} may match: nobody knows of them what is looked for.
        </p>
      )}
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
            inAll > 0 ? (
              <EmptyState title="There is no such credential.">
                {isFiltered && "Fewer conditions may find some."}
              </EmptyState>
            ) : (
              <EmptyState
                title="There is no credential yet."
                actions={<ImportButton actor={actor} />}
              >
                A catalogue file brings them along; one by one they are entered here.
              </EmptyState>
            )
          }
        />
      </Card>
    </>
  );
}
