import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { seen } from "@/app/_server/seen";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { RequirementFields } from "@/components/requirement/requirement-fields";
import { VersionEditor } from "@/components/requirement/version-editor";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { inScope } from "@/db/actor-scope";
import { requirementOf } from "@/db/queries/requirements";
import { isoDay } from "@/lib/format/day";
import { RequirementId } from "@/lib/ids";
import { define, preview, revise, saveVersion } from "./actions";
import { versionChoices } from "./version-choices";

export const metadata = { title: "Enter a requirement" };

/** A new requirement, the next version of one, or the correction of a version. */
export default async function EnterRequirementPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const { actor, asked } = await openPage(searchParams, "requirement.write");
  const read = readerOf(await searchParams, []);
  const id = read("requirement", RequirementId, null, "");
  const versionId = read("version", z.uuid(), null, "");
  const [known, choices] = await inScope(actor, () =>
    Promise.all([id ? requirementOf(actor, id) : null, versionChoices(actor, asked.today)]),
  );
  const corrected = known?.versions.find((version) => version.id === versionId);
  const start = corrected ?? known?.versions.at(-1);
  const fields = (
    <VersionEditor
      version={
        start ? { ...start, roleIds: start.scopeRoleIds, teamIds: start.scopeTeamIds } : null
      }
      from={isoDay(corrected?.effectiveFrom ?? asked.today)}
      choices={choices}
      preview={preview}
      about={{ requirementId: known?.id ?? "", versionId: corrected?.id ?? "" }}
    />
  );
  return (
    <>
      <PageHead
        title={titleOf(known?.name, corrected !== undefined)}
        crumbs={[{ label: "Requirements", href: paths.requirements() }]}
      />
      <Card>
        {known && corrected && (
          <ActionForm
            action={saveVersion}
            submit="Correct the version"
            hidden={{ ...seen(corrected), requirementId: known.id }}
          >
            <Notice>
              This corrects what was asked on days gone by, too. Where something else is asked from
              a day on, that is a new version.
            </Notice>
            {fields}
            <div className="max-w-2xl">
              <TextField
                label="Last day"
                name="effectiveUntil"
                type="date"
                optional
                hint="For a requirement that ends."
                defaultValue={isoDay(corrected.effectiveUntil)}
              />
            </div>
          </ActionForm>
        )}
        {known && !corrected && (
          <ActionForm
            action={revise}
            submit="Set the new version"
            hidden={{ requirementId: known.id }}
          >
            {fields}
          </ActionForm>
        )}
        {!known && (
          <ActionForm action={define} submit="Define">
            <div className="grid max-w-2xl gap-3.5">
              <RequirementFields />
            </div>
            {fields}
          </ActionForm>
        )}
      </Card>
    </>
  );
}

function titleOf(name: string | undefined, isCorrection: boolean): string {
  if (name === undefined) return "A new requirement";
  return isCorrection ? `Correct a version of ${name}` : `A new version of ${name}`;
}
