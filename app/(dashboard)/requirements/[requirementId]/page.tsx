import { notFound } from "next/navigation";
import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { seen } from "@/app/_server/seen";
import { bulkSlots } from "@/app/(dashboard)/people/bulk";
import { FormDialog } from "@/components/form/form-dialog";
import { RequirementFields } from "@/components/requirement/requirement-fields";
import { RuleTree } from "@/components/requirement/rule-outline";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { can } from "@/lib/access";
import { dayText } from "@/lib/format/day";
import { RequirementId } from "@/lib/ids";
import { versionOn } from "@/lib/requirement/version";
import { saveRequirement } from "./actions";
import { requirementPage, STANDING_COLUMNS } from "./requirement";
import { VersionButtons } from "./version-buttons";

type Props = { params: Promise<{ requirementId: string }>; searchParams: Promise<RawSearch> };

/** What is required, of whom, since when; and how everybody stands. */
export default async function RequirementPage({ params, searchParams }: Props) {
  const { actor, asked, view, carried } = await openPage(searchParams, "organisation.read", {
    looksBack: true,
  });
  const id = RequirementId.safeParse((await params).requirementId);
  const page = id.success ? await requirementPage(actor, id.data, { ...view, carried }) : null;
  if (!page) notFound();
  const { requirement, versions, slots } = page;
  const isWriter = can(actor, "requirement.write");
  const current = versionOn(versions, view.asOf);
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title={requirement.name}
        crumbs={[{ label: "Requirements", href: paths.requirements(carried) }]}
        sub={[requirement.regime, requirement.clause].filter(Boolean).join(" · ")}
        actions={
          <>
            {versions.length > 1 && (
              <ButtonLink href={paths.compareVersions(requirement.id, carried)}>
                Compare versions
              </ButtonLink>
            )}
            {isWriter && (
              <>
                <FormDialog
                  trigger="Edit"
                  label={`Edit ${requirement.name}`}
                  title={requirement.name}
                  description="Its name and source. What it asks for is changed by a new version."
                  action={saveRequirement}
                  submit="Save"
                  hidden={seen(requirement)}
                >
                  <RequirementFields {...requirement} />
                </FormDialog>
                <ButtonLink href={paths.enterRequirement(requirement.id)}>New version</ButtonLink>
              </>
            )}
            <ViewControls {...asked} />
          </>
        }
      />
      <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <Card title="How everybody stands">
          <DataTable
            label={`Standings against ${requirement.name}`}
            columns={STANDING_COLUMNS}
            rows={slots}
            noun={["person", "people"]}
            files={filesOf(actor, "requirement-standings", await searchParams, {
              requirement: requirement.id,
            })}
            selection={await bulkSlots(actor, asked.today)}
            empty={<EmptyState title="It asks nothing of anybody on this day." />}
          />
        </Card>
        <div className="grid gap-3.5">
          {requirement.description && <Card title="Why it exists">{requirement.description}</Card>}
          {[...versions].reverse().map((version) => (
            <Card
              key={version.id}
              title={version === current ? "The rule" : "Another version"}
              note={effectText(version)}
              actions={
                isWriter && (
                  <VersionButtons version={version} versions={versions} today={asked.today} />
                )
              }
            >
              <RuleTree outline={version.outline} />
              <h3 className="mt-3 text-small text-ink-3">Who it covers</h3>
              <p>{version.covers}</p>
            </Card>
          ))}
        </div>
      </div>
    </>
  );
}

function effectText({
  effectiveFrom,
  effectiveUntil,
}: Parameters<typeof versionOn>[0][number]): string {
  const from = `since ${dayText(effectiveFrom)}`;
  return effectiveUntil === null ? from : `${from}, until ${dayText(effectiveUntil)}`;
}
