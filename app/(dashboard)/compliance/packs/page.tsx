import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { DataTable } from "@/components/table/data-table";
import { DownloadLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { packJobs } from "@/db/queries/jobs";
import { bytesText } from "@/lib/format/bytes";
import { countOf } from "@/lib/format/count";
import { isoDay } from "@/lib/format/day";
import { LADDER, PROOF_WORDS } from "@/lib/format/proof";
import { KEPT_DAYS } from "@/lib/pack/kept";
import { ComplianceTabs } from "../compliance-tabs";
import { makePack } from "./actions";
import { AtWork } from "./at-work";
import { PACK_COLUMNS, packChoices, packLines } from "./packs";

export const metadata = { title: "Evidence packs" };

const PROOFS = LADDER.map((proof) => ({ value: proof, label: PROOF_WORDS[proof].words }));

/** Evidence to hand on: a new pack, those being made, and those that are kept. */
export default async function PacksPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams, "pack.make");
  const { actor, asked, view, carried } = opened;
  const [choices, jobs, lines] = await Promise.all([
    packChoices(actor),
    packJobs(actor),
    packLines(opened, ({ id, fingerprint, size }) => ({
      fingerprint: (
        <code className="text-tiny" title={fingerprint}>
          {fingerprint.slice(0, 12)}
        </code>
      ),
      file: (
        <DownloadLink href={paths.evidencePackFile(id)} title={fingerprint}>
          Download ({bytesText(size)})
        </DownloadLink>
      ),
    })),
  ]);
  const keys = [...new Set(lines.map(({ did }) => did))];
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title="Evidence packs"
        crumbs={[{ label: "Compliance", href: paths.compliance(carried) }]}
        sub={`Signed, and checked without this server. Kept for ${countOf(KEPT_DAYS, "day")}.`}
      />
      <ComplianceTabs actor={actor} current="evidencePacks" carried={carried} />
      <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Card title="A new pack">
          <ActionForm action={makePack} submit="Make the pack">
            <SelectField
              name="teamId"
              label="Whom"
              options={choices.teams}
              defaultValue={view.teamId ?? ""}
              hint="A team, and all below it."
              optional={!choices.isLimited}
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
            <TextField name="asOf" label="As of" type="date" defaultValue={isoDay(view.asOf)} />
            <TextField
              name="knownAt"
              label="As known by the end of"
              type="date"
              defaultValue={typeof asked.knownAt === "number" ? isoDay(asked.knownAt) : ""}
              hint="Left empty: what is known now."
              optional
            />
            <SelectField
              name="proof"
              label="Proof at least"
              options={PROOFS}
              defaultValue={view.proof}
            />
          </ActionForm>
        </Card>
        <div className="grid gap-3.5">
          <AtWork jobs={jobs} />
          <Card title="Kept packs">
            <DataTable
              label="Evidence packs"
              columns={PACK_COLUMNS}
              rows={lines}
              noun={["pack", "packs"]}
              files={filesOf(actor, "evidence-packs", await searchParams)}
              empty={
                <EmptyState title="No pack is kept.">
                  A pack holds who had to hold what, who did, what proves it and who checked it.
                </EmptyState>
              }
            />
            {keys.length > 0 && (
              <p className="mt-3 text-tiny break-all text-ink-3">
                Give whoever checks a pack the key in another way than the pack itself:{" "}
                {keys.join(", ")}
              </p>
            )}
          </Card>
        </div>
      </div>
    </>
  );
}
