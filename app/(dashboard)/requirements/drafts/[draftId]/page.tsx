import { notFound } from "next/navigation";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { seen } from "@/app/_server/seen";
import { HOW_RULES_ARE_WRITTEN } from "@/app/_server/typed-rule";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionEditor } from "@/components/requirement/version-editor";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { inScope } from "@/db/actor-scope";
import { type DraftRow, draftOf } from "@/db/queries/requirement-drafts";
import { requirementsIn } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { isoDay } from "@/lib/format/day";
import { RequirementDraftId } from "@/lib/ids";
import { textOfRule } from "@/lib/requirement/rule-by-name";
import { preview } from "../../enter/actions";
import { versionChoices } from "../../enter/version-choices";
import { saveDraft, saveMinimumDraft, throwAway } from "./actions";

export const metadata = { title: "A draft" };

type Props = { params: Promise<{ draftId: string }>; searchParams: Promise<RawSearch> };

/** What is proposed and asked of nobody: changed, tried out, published from a day on, or thrown away. */
export default async function DraftPage({ params, searchParams }: Props) {
  const { actor, asked } = await openPage(searchParams, "requirement.write");
  const id = RequirementDraftId.safeParse((await params).draftId);
  const draft = id.success ? await draftOf(actor, id.data) : null;
  if (!draft) notFound();
  return (
    <>
      <PageHead
        title={draft.name}
        crumbs={[{ label: "Requirements", href: paths.requirements() }]}
        sub={[`Draft from ${draft.pack}`, draft.regime, draft.clause].filter(Boolean).join(" · ")}
        actions={
          <FormDialog
            trigger="Throw away"
            title={`Throw away ${draft.name}`}
            description="It has asked nothing of anybody. The pack can be loaded again."
            action={throwAway}
            submit="Throw away"
            submitLook="danger"
            hidden={seen(draft)}
          />
        }
      />
      <Card>
        <ActionForm
          action={draft.minimum === null ? saveDraft : saveMinimumDraft}
          hidden={seen(draft)}
          submit="Publish"
          actions={
            <SubmitButton look="plain" name="button" value="keep">
              Save the draft
            </SubmitButton>
          }
        >
          <Notice>Nobody is measured by it. Published, it is asked from the first day on.</Notice>
          {draft.description && <p className="text-ink-2">{draft.description}</p>}
          <div className="max-w-2xl">
            <TextField label="Name" name="name" defaultValue={draft.name} />
          </div>
          {draft.minimum === null ? (
            <Asked actor={actor} draft={draft} today={asked.today} />
          ) : (
            <AskedOfTeam actor={actor} draft={draft} today={asked.today} />
          )}
        </ActionForm>
      </Card>
    </>
  );
}

type AskedProps = { actor: Actor; draft: DraftRow; today: Day };

async function Asked({ actor, draft, today }: AskedProps) {
  const [choices, requirements] = await inScope(actor, () =>
    Promise.all([versionChoices(actor, today), requirementsIn(actor)]),
  );
  const known = requirements.find(({ name }) => name.toLowerCase() === draft.name.toLowerCase());
  return (
    <>
      {known && <Notice>It becomes the next version of the requirement of this name.</Notice>}
      <VersionEditor
        version={{ ...draft, roleIds: draft.scopeRoleIds, teamIds: draft.scopeTeamIds }}
        from={isoDay(today)}
        choices={choices}
        preview={preview}
        about={{ requirementId: known?.id ?? "", versionId: "" }}
      />
    </>
  );
}

async function AskedOfTeam({ actor, draft, today }: AskedProps) {
  const [{ teams }, names] = await inScope(actor, () =>
    Promise.all([versionChoices(actor, today), ruleNamesFor(actor)]),
  );
  return (
    <div className="grid max-w-2xl gap-3.5">
      <TextareaField
        label="What they have to hold"
        name="target"
        hint={HOW_RULES_ARE_WRITTEN}
        defaultValue={textOfRule(draft.rule, names)}
      />
      <TextField
        label="At least how many"
        name="minimum"
        type="number"
        min={1}
        defaultValue={draft.minimum ?? 1}
      />
      <SelectField
        label="Of which team"
        name="teamId"
        optional
        hint="Chosen when it is published; all below it included."
        empty="not chosen yet"
        options={teams}
      />
      <TextField
        label="In effect from"
        name="effectiveFrom"
        type="date"
        defaultValue={isoDay(today)}
      />
    </div>
  );
}
