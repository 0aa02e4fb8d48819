import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { ImportButton } from "@/app/(dashboard)/imports/import-button";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { failedChanges } from "@/db/queries/jobs";
import { type DraftRow, draftsIn } from "@/db/queries/requirement-drafts";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { FailedChanges } from "./failed-changes";
import { requirementsTable } from "./requirements";

export const metadata = { title: "Requirements" };

export default async function RequirementsPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const opened = await openPage(searchParams);
  const { actor, asked, carried } = opened;
  const isWriter = can(actor, "requirement.write");
  const [{ columns, rows }, drafts, failed] = await Promise.all([
    requirementsTable(opened),
    isWriter ? draftsIn(actor) : [],
    isWriter ? failedChanges(actor) : [],
  ]);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Requirements"
        sub={countOf(rows.length, "requirement")}
        actions={
          <>
            <ButtonLink href={paths.policies(carried)}>Policies</ButtonLink>
            {isWriter && (
              <>
                <ButtonLink href={paths.requirementPacks()}>Packs</ButtonLink>
                <ButtonLink href={paths.enterRequirement()}>New requirement</ButtonLink>
              </>
            )}
            <ViewControls {...asked} />
          </>
        }
      />
      <FailedChanges jobs={failed} />
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      <Card>
        <DataTable
          label="Requirements"
          columns={columns}
          rows={rows}
          noun={["requirement", "requirements"]}
          files={filesOf(actor, "requirements", await searchParams)}
          empty={
            <EmptyState title="Nothing is required yet." actions={<ImportButton actor={actor} />}>
              A requirements file brings them along; packs are samples to begin with.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}

function Drafts({ drafts }: { drafts: readonly DraftRow[] }) {
  return (
    <Card title="Drafts" note="nobody is measured by them" className="mb-3.5">
      <ul className="grid gap-1">
        {drafts.map(({ id, name, pack, minimum }) => (
          <li key={id} className="flex flex-wrap gap-x-3">
            <Link href={paths.draft(id)} className="hover:underline">
              {name}
            </Link>
            <span className="text-small text-ink-3">
              {minimum === null ? "" : "team minimum, "}from {pack}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
