import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { seen } from "@/app/_server/seen";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/access";
import { dayText, isoDay } from "@/lib/format/day";
import { isOffered } from "@/lib/pathway/pathway";
import { endPathway } from "./actions";
import { type PathwayPage, takesIn } from "./pathway";

type Props = { opened: Opened; page: PathwayPage };

/** What a pathway is for, what it takes and leads to, and what can be done with it. */
export function PathwayHead({ opened, page }: Props) {
  const { carried } = opened;
  const { pathway, definitions } = page;
  const { hours, price } = takesIn(page);
  const endsIn = pathway.credentialId && definitions.get(pathway.credentialId);
  return (
    <>
      <PageHead
        title={pathway.name}
        crumbs={[
          { label: "Journeys", href: paths.journeys(carried) },
          { label: "Pathways", href: paths.pathways(carried) },
        ]}
        sub={pathway.goal}
        actions={<Buttons opened={opened} page={page} />}
      />
      <dl className="mb-3.5 flex flex-wrap gap-x-8 gap-y-2">
        <Fact term="Length">{hours}</Fact>
        <Fact term="Price">{price}</Fact>
        {endsIn && (
          <Fact term="Ends in">
            <TextLink href={paths.credential(endsIn.id, carried)}>{endsIn.name}</TextLink>
          </Fact>
        )}
      </dl>
      {pathway.endsOn !== null && (
        <div className="mb-3.5">
          <Notice look="info">
            Withdrawn: it may be planned through {dayText(pathway.endsOn)}. Who is on it goes on.
          </Notice>
        </div>
      )}
    </>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-small text-ink-3">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Buttons({ opened: { actor, asked, view }, page: { pathway } }: Props) {
  const isThere = isOffered(pathway, asked.today);
  return (
    <>
      {can(actor, "catalogue.write") && (
        <>
          {pathway.endsOn === null ? (
            <FormDialog
              trigger="Withdraw"
              look="quiet"
              title={`Withdraw ${pathway.name}`}
              description="After that day no journey begins along it. Who is on it goes on."
              action={endPathway}
              submit="Withdraw"
              submitLook="danger"
              hidden={seen(pathway)}
            >
              <TextField
                label="Last day"
                name="endsOn"
                type="date"
                defaultValue={isoDay(asked.today)}
              />
            </FormDialog>
          ) : (
            <ActionForm
              action={endPathway}
              submit="Offer again"
              look="plain"
              hidden={{ ...seen(pathway), endsOn: "" }}
            />
          )}
          <ButtonLink href={paths.enterPathway(pathway.id)}>Change</ButtonLink>
        </>
      )}
      {can(actor, "journey.write") && isThere && (
        <ButtonLink
          look="primary"
          href={paths.enterJourney({ goal: "pathway", pathway: pathway.id, team: view.teamId })}
        >
          Plan for a team
        </ButtonLink>
      )}
    </>
  );
}
