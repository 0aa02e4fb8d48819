import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { organisation } from "@/app/_server/today";
import { zoneOptions } from "@/app/_server/zones";
import { SettingsHead } from "@/app/(dashboard)/settings/settings-head";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { WEIGHINGS } from "@/lib/facts";
import { WEIGHING_WORDS } from "@/lib/format/assessor";
import { LADDER, PROOF_WORDS } from "@/lib/format/proof";
import { saveOrganisation } from "./actions";

export const metadata = { title: "Organisation" };

export default async function OrganisationPage() {
  const actor = await requireActor("settings.write");
  const { name, zone, lowestProof, weighing, warningDays, version } = await organisation(actor);
  return (
    <>
      <SettingsHead actor={actor} current={paths.organisation()} />
      <Card className="max-w-xl">
        <ActionForm action={saveOrganisation} submit="Save" hidden={{ version: String(version) }}>
          <TextField label="Name" name="name" defaultValue={name} />
          <SelectField
            label="Time zone"
            name="zone"
            hint="Decides which day it is: a certificate lapses at its midnight."
            options={zoneOptions()}
            defaultValue={zone}
          />
          <SelectField
            label="Lowest proof that counts"
            name="lowestProof"
            hint="Unless a reader chooses another one on a page."
            options={LADDER.map((value) => ({ value, label: PROOF_WORDS[value].words }))}
            defaultValue={lowestProof}
          />
          <SelectField
            label="Assessments"
            name="weighing"
            hint="Where several of somebody in the same competency are proved well enough."
            options={WEIGHINGS.map((value) => ({ value, label: WEIGHING_WORDS[value] }))}
            defaultValue={weighing}
          />
          <TextField
            label="Shown as expiring, days before the end"
            name="warningDays"
            type="number"
            min={0}
            max={3650}
            defaultValue={warningDays}
          />
        </ActionForm>
      </Card>
    </>
  );
}
