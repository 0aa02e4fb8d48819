import { filesOf } from "@/app/_server/files-of";
import { type Opened, openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { DEFAULT_DAYS, DEFAULT_SAMPLED, MOST_SAMPLED } from "@/lib/auditor-link/make-auditor-link";
import { isoDay } from "@/lib/format/day";
import { LADDER, PROOF_WORDS } from "@/lib/format/proof";
import { ComplianceTabs } from "../compliance-tabs";
import { makeAuditorLink } from "./actions";
import { LinkTable } from "./link-table";
import { linkChoices, linkLines } from "./links";

export const metadata = { title: "Auditor links" };

const PROOFS = LADDER.map((proof) => ({ value: proof, label: PROOF_WORDS[proof].words }));
const UNIT_OPTIONS = [
  { value: "days", label: "days" },
  { value: "hours", label: "hours" },
];

/** Addresses at which somebody outside sees a sample and its proof: a new one, and those that were made. */
export default async function AuditorLinksPage({
  searchParams,
}: {
  searchParams: Promise<RawSearch>;
}) {
  const opened = await openPage(searchParams, "auditor-link.write");
  const [choices, lines] = await Promise.all([linkChoices(opened), linkLines(opened)]);
  return (
    <>
      <Notices {...opened.asked} />
      <PageHead
        title="Auditor links"
        crumbs={[{ label: "Compliance", href: paths.compliance(opened.carried) }]}
        sub="Read only, and over at their hour. Every view is in the audit log."
      />
      <ComplianceTabs actor={opened.actor} current="auditorLinks" carried={opened.carried} />
      <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Card title="A new link">
          <NewLink opened={opened} choices={choices} />
        </Card>
        <Card title="Links">
          <LinkTable
            lines={lines}
            files={filesOf(opened.actor, "auditor-links", await searchParams)}
          />
        </Card>
      </div>
    </>
  );
}

type NewLinkProps = { opened: Opened; choices: Awaited<ReturnType<typeof linkChoices>> };

function NewLink({ opened: { asked, view }, choices }: NewLinkProps) {
  return (
    <ActionForm action={makeAuditorLink} submit="Make the link">
      <TextField name="label" label="For" hint="A person or a firm." maxLength={200} />
      <SelectField
        name="teamId"
        label="Whom"
        options={choices.teams}
        defaultValue={view.teamId ?? ""}
        hint="A team, and all below it."
        optional
      />
      <SelectField
        name="requirementIds"
        label="Requirements"
        options={choices.requirements}
        hint="None chosen: all that are in effect on the day."
        multiple
        size={6}
        optional
      />
      <TextField
        name="asOf"
        label="As of"
        type="date"
        defaultValue={view.asOf === asked.today ? "" : isoDay(view.asOf)}
        hint="Left empty: the day on which somebody looks."
        optional
      />
      <TextField
        name="knownAt"
        label="As known by the end of"
        type="date"
        defaultValue={typeof asked.knownAt === "number" ? isoDay(asked.knownAt) : ""}
        hint="Left empty: what is known when somebody looks."
        optional
      />
      <SelectField name="proof" label="Proof at least" options={PROOFS} defaultValue={view.proof} />
      <div className="grid grid-cols-2 items-end gap-2">
        <TextField
          name="lasts"
          label="Open for"
          type="number"
          min={1}
          defaultValue={DEFAULT_DAYS}
        />
        <SelectField name="unit" label="Counted in" options={UNIT_OPTIONS} defaultValue="days" />
      </div>
      <div className="grid grid-cols-2 items-start gap-2">
        <TextField
          name="size"
          label="People sampled"
          type="number"
          min={1}
          max={MOST_SAMPLED}
          defaultValue={DEFAULT_SAMPLED}
        />
        <TextField name="seed" label="Seed" defaultValue={choices.seed} maxLength={64} />
      </div>
      <p className="text-small text-ink-2">
        Whoever knows the address sees names, and what proves how these people stand, without
        signing in. The same seed draws the same people; the auditor may choose another.
      </p>
    </ActionForm>
  );
}
