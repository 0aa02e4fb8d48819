import { redirect } from "next/navigation";
import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { fieldsOf, paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { ComparisonTable } from "@/components/credential/comparison-table";
import { DataTable } from "@/components/table/data-table";
import { FileLinks } from "@/components/table/file-links";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { countOf } from "@/lib/format/count";
import type { CredentialId } from "@/lib/ids";
import { compareAsked, MOST_COMPARED } from "./asked";
import { comparedFacets, comparePage } from "./compare";
import { ComparedWith } from "./compared-with";
import { EFFECT_COLUMNS } from "./effects";

export const metadata = { title: "Compare credentials" };

const GONE = "One of the credentials of this address is not in the catalogue: it is left out.";

/** Two to four credentials beside one another, and what each would do for those who hold a role. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams, "self.read");
  const { actor, asked, view, carried } = opened;
  const search = await searchParams;
  const notices = [...asked.notices];
  const wanted = compareAsked(readerOf(search, notices));
  const question = { ...carried, role: wanted.roleId, team: view.teamId };
  const pathOf = (ids: readonly CredentialId[]) =>
    paths.compareCredentials({ ...question, ids: ids.length > 0 ? ids.join(",") : null });
  if (wanted.add && wanted.ids.length < MOST_COMPARED)
    redirect(pathOf([...wanted.ids, wanted.add]));
  const page = await comparePage(opened, wanted);
  if (page.isMissing) notices.push(GONE);
  const { credentials, effects, role } = page;
  const files = credentials.length > 0 && filesOf(actor, "credential-comparison", search);
  const kept = fieldsOf({ ...question, ids: wanted.ids.join(",") || null });
  return (
    <>
      <Notices {...asked} notices={notices} />
      <PageHead
        title="Compare credentials"
        crumbs={[{ label: "Credentials", href: paths.credentials(carried) }]}
        sub={countOf(credentials.length, "credential")}
        actions={<ViewControls {...asked} kept={kept} />}
      />
      <div className="grid gap-3.5">
        <ComparedWith page={page} kept={kept} team={view.teamId} />
        <Card title="Side by side" actions={files && <FileLinks files={files} />}>
          {credentials.length === 0 ? (
            <EmptyState title="No credential is chosen yet.">
              Choose one above, or several in the catalogue.
            </EmptyState>
          ) : (
            <ComparisonTable
              label="Credentials compared"
              credentials={credentials.map((one) => ({
                ...one,
                without:
                  credentials.length > 1 ? pathOf(wanted.ids.filter((id) => id !== one.id)) : null,
              }))}
              facets={comparedFacets(page)}
            />
          )}
        </Card>
        {effects && role && credentials.length > 0 && (
          <Card title="What they would close" note={`of what is open for ${role.name}`}>
            <DataTable
              label="What the credentials would close"
              columns={EFFECT_COLUMNS}
              rows={effects.lines}
              noun={["gap closed", "gaps closed"]}
              files={filesOf(actor, "credential-effects", search)}
              empty={<EmptyState title="None of them would close anything for these people." />}
            />
          </Card>
        )}
      </div>
    </>
  );
}
