import { notFound } from "next/navigation";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { awardProofOptions } from "@/app/_server/proof-options";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import { HoursField } from "@/components/person/hours-field";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/access";
import { FACET_OPTIONS } from "@/lib/format/assessor";
import { isoDay } from "@/lib/format/day";
import { CredentialId, PersonId } from "@/lib/ids";
import { assess, assign, award, move, waive } from "./actions";
import { choicesFor } from "./choices";

export const metadata = { title: "Enter facts" };

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<RawSearch> };

/** One fact at a time about one person, with the same rules as a file. */
export default async function EnterPage({ params, searchParams }: Props) {
  const { actor, asked, carried } = await openPage(searchParams, "award.write");
  const id = PersonId.safeParse((await params).personId);
  const read = readerOf(await searchParams, []);
  const question = { today: asked.today, proposedId: read("credential", CredentialId, null, "") };
  const choices = id.success ? await choicesFor(actor, id.data, question) : null;
  if (!choices) notFound();
  const { person } = choices;
  const hidden = { personId: person.id };
  const today = isoDay(asked.today);
  const proofs = awardProofOptions(actor, person.id);
  const proposed = choices.proposed;
  return (
    <>
      <PageHead
        title="Enter facts"
        crumbs={[{ label: person.name, href: paths.person(person.id, carried) }]}
      />
      <div className="grid items-start gap-3.5 lg:grid-cols-2">
        <Card title="A credential that they hold">
          <ActionForm action={award} submit="Add credential" hidden={hidden}>
            <SelectField
              label="Credential"
              name="credentialId"
              empty="Choose…"
              options={choices.credentials}
              defaultValue={proposed?.id}
            />
            <TextField label="Issued on" name="issuedOn" type="date" defaultValue={today} />
            <TextField
              label="Expires on"
              name="expiresOn"
              type="date"
              optional
              hint="The last day that still counts."
              defaultValue={isoDay(proposed?.expiresOn ?? null)}
            />
            <TextField label="Number" name="number" optional />
            <TextField label="Web address" name="url" type="url" optional />
            <HoursField hours={null} isNew />
            <SelectField
              label="Proof"
              name="proof"
              defaultValue={proofs.at(-1)?.value}
              options={proofs}
            />
          </ActionForm>
        </Card>
        {can(actor, "assessment.write") && (
          <Card title="A level that somebody found">
            <ActionForm action={assess} submit="Record assessment" hidden={hidden}>
              <SelectField
                label="Competency"
                name="competencyId"
                empty="Choose…"
                options={choices.competencies}
              />
              <SelectField label="Level" name="level" empty="Choose…" options={choices.levels} />
              <SelectField label="Found by" name="assessor" options={choices.assessors} />
              <SelectField
                label="About"
                name="facet"
                optional
                empty="All of it"
                options={FACET_OPTIONS}
              />
              <TextField label="On" name="assessedOn" type="date" defaultValue={today} />
              <TextField label="Counts until" name="expiresOn" type="date" optional />
              <TextareaField label="Note" name="note" optional />
            </ActionForm>
          </Card>
        )}
        {can(actor, "role-assignment.write") && (
          <Card title="A role that they take">
            <ActionForm action={assign} submit="Assign role" hidden={hidden}>
              <SelectField label="Role" name="roleId" empty="Choose…" options={choices.roles} />
              <TextField label="From" name="startsOn" type="date" defaultValue={today} />
              <TextField label="Last day" name="endsOn" type="date" optional />
            </ActionForm>
          </Card>
        )}
        {can(actor, "person.write") && (
          <Card title="A move to another team">
            <ActionForm action={move} submit="Move" hidden={hidden}>
              <SelectField label="Team" name="teamId" empty="Choose…" options={choices.teams} />
              <TextField label="First day there" name="startsOn" type="date" defaultValue={today} />
            </ActionForm>
          </Card>
        )}
        {can(actor, "waiver.write") && (
          <Card title="A waiver">
            <ActionForm action={waive} submit="Waive" hidden={hidden}>
              <SelectField
                label="Requirement"
                name="requirementId"
                empty="Choose…"
                options={choices.requirements}
              />
              <TextField label="From" name="startsOn" type="date" defaultValue={today} />
              <TextField label="Last day" name="endsOn" type="date" hint="A waiver always ends." />
              <TextareaField
                label="Reason"
                name="reason"
                hint="So that an auditor understands it."
              />
            </ActionForm>
          </Card>
        )}
      </div>
    </>
  );
}
