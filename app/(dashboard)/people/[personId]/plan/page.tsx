import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/fields";
import { StepFields } from "@/components/journey/step-fields";
import { Suggestions } from "@/components/journey/suggestions";
import { DataTable } from "@/components/table/data-table";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { can } from "@/lib/access";
import { addMonths, type Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { CredentialId, PersonId } from "@/lib/ids";
import { totalsOf } from "@/lib/journey/totals";
import { survivorOr404 } from "../merged";
import { planStep } from "./actions";
import { ChooseAnother } from "./choose-another";
import { EditStep } from "./edit-step";
import { HowToLearn } from "./how-to-learn";
import { PLAN_COLUMNS, planLines } from "./lines";
import { type PlanPage, planPage, suggestedIn } from "./plan";

export const metadata = { title: "Plan" };

const MONTHS_AHEAD = 3;
const NOTHING_SAID = { note: null, activity: null, link: null, isInterest: false, journeyId: null };

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<RawSearch> };

/** What one person is to earn, and when: of journeys, and by their own wish. It is done when their awards say so. */
export default async function PersonPlanPage({ params, searchParams }: Props) {
  const { actor, asked, carried } = await openPage(searchParams, "self.read");
  const id = PersonId.safeParse((await params).personId);
  const read = readerOf(await searchParams, []);
  const credentialId = read("credential", CredentialId, null, "");
  const view = { asOf: asked.today, proof: asked.proof };
  const page = id.success ? await planPage(actor, id.data, view) : null;
  if (!page) return survivorOr404(actor, id.data);
  const { person, steps } = page;
  const { done, of, stuck } = totalsOf(steps, asked.today);
  const suggested = suggestedIn(page, { actor, carried });
  const mayPlan = can(actor, "step.write");
  return (
    <>
      <Notices {...asked} />
      <PageHead
        lead={<Avatar name={person.name} />}
        title="Plan"
        crumbs={[{ label: person.name, href: paths.person(person.id, carried) }, { label: "Plan" }]}
        sub={
          of === 0
            ? null
            : `${done} of ${countOf(of, "step")} done${stuck > 0 ? `, ${stuck} stuck` : ""}`
        }
        actions={
          <ButtonLink href={paths.calendarFeeds({ person: person.id })}>Calendar feed</ButtonLink>
        }
      />
      <div className="@container">
        <div className="grid items-start gap-3.5 @min-[56rem]:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <Card title="Steps">
            <DataTable
              label={`Plan of ${person.name}`}
              columns={PLAN_COLUMNS}
              rows={planLines(page, { actor, carried }, (step, name) => (
                <span className="flex items-center justify-end whitespace-nowrap">
                  <ChooseAnother actor={actor} step={step} name={name} page={page} />
                  <EditStep actor={actor} step={step} name={name} />
                </span>
              ))}
              noun={["step", "steps"]}
              files={filesOf(actor, "plan", {}, { person: person.id })}
              empty={
                <EmptyState title="Nothing is planned.">
                  What is added here is done as soon as an award of it is recorded or imported.
                </EmptyState>
              }
            />
          </Card>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
            {mayPlan && (
              <Card title="Add to the plan">
                <AddStep page={page} credentialId={credentialId} today={asked.today} />
              </Card>
            )}
            <HowToLearn actor={actor} page={page} />
            {suggested.length > 0 && (
              <Card title="What would close gaps" note={orderText(page)}>
                <Suggestions suggested={suggested} />
              </Card>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

function orderText({ preferred }: PlanPage): string {
  return preferred.length > 0 ? "as preferred, then short and cheap" : "short and cheap first";
}

type AddProps = { page: PlanPage; credentialId: CredentialId | null; today: Day };

function AddStep({ page: { person, definitions }, credentialId, today }: AddProps) {
  const options = [...definitions.values()].map(({ id, name }) => ({
    value: id as string,
    label: name,
  }));
  return (
    <ActionForm
      key={credentialId}
      action={planStep}
      submit="Add to the plan"
      hidden={{ personId: person.id }}
    >
      <SelectField
        label="Credential"
        name="credentialId"
        options={options}
        defaultValue={credentialId ?? ""}
      />
      <StepFields startsOn={today} finishesOn={addMonths(today, MONTHS_AHEAD)} {...NOTHING_SAID} />
    </ActionForm>
  );
}
