import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { BulkAwards } from "@/components/award/bulk-awards";
import { CredentialCard } from "@/components/credential/credential-card";
import { RuleTree } from "@/components/requirement/rule-outline";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { can, mayGive } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { CredentialId } from "@/lib/ids";
import { verifyAll } from "./actions";
import { AWARD_COLUMNS, credentialPage } from "./credential";
import { CredentialButtons } from "./credential-buttons";
import { IssuerCard } from "./issuer-card";
import { survivorOr404 } from "./merged";
import { MergedCredentials } from "./merged-credentials";
import { OtherNames } from "./other-names";
import { ProposedByBadges } from "./proposed-by-badges";
import { ShownCompetencies } from "./shown-competencies";
import { StackParts } from "./stack-parts";

type Props = { params: Promise<{ credentialId: string }>; searchParams: Promise<RawSearch> };

/** What a credential is, what it shows, who holds it. */
export default async function CredentialPage({ params, searchParams }: Props) {
  const { actor, asked, view, carried, organisation } = await openPage(searchParams, "self.read");
  const id = CredentialId.safeParse((await params).credentialId);
  const page = id.success ? await credentialPage(actor, id.data, { ...view, carried }) : null;
  if (!page) return survivorOr404(actor, id.data);
  const { credential, facets, aliases, shows, choices, stack, prerequisites, awards } = page;
  const isWriter = can(actor, "catalogue.write");
  const isChecker = can(actor, "award.write") && mayGive(actor, "checked");
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title={credential.name}
        crumbs={[{ label: "Credentials", href: paths.credentials(carried) }]}
        sub={[credential.kind, credential.issuer].filter(Boolean).join(" · ")}
        actions={
          <>
            <ButtonLink href={paths.compareCredentials({ ...carried, ids: credential.id })}>
              Compare with…
            </ButtonLink>
            {isWriter && <CredentialButtons id={credential.id} />}
            <ViewControls {...asked} />
          </>
        }
      />
      <div className="grid items-start gap-3.5 lg:grid-cols-[1.6fr_1fr]">
        <div className="grid min-w-0 gap-3.5">
          <Card title="Awards">
            <DataTable
              label={`Awards of ${credential.name}`}
              columns={AWARD_COLUMNS}
              rows={awards}
              noun={["award", "awards"]}
              files={filesOf(actor, "credential-awards", await searchParams, {
                credential: credential.id,
              })}
              selection={isChecker && <BulkAwards verifyAll={verifyAll} />}
              empty={<EmptyState title="Nobody in your reach has earned it." />}
            />
          </Card>
          {stack && (
            <StackParts actor={actor} credential={credential} question={{ ...view, carried }} />
          )}
        </div>
        <div className="grid gap-3.5">
          <CredentialCard facets={facets} />
          <IssuerCard actor={actor} id={credential.issuerId} />
          {isWriter && (
            <MergedCredentials actor={actor} id={credential.id} zone={organisation.zone} />
          )}
          <OtherNames credentialId={credential.id} aliases={aliases} isWriter={isWriter} />
          <ShownCompetencies
            credentialId={credential.id}
            shows={shows}
            choices={choices}
            carried={carried}
          />
          {isWriter && (
            <ProposedByBadges actor={actor} id={credential.id} asOf={view.asOf} carried={carried} />
          )}
          {stack && (
            <Card title="Earned piece by piece" note="holding these shows the same">
              <RuleTree outline={stack.outline} />
              <p className="mt-2 text-small text-ink-2">
                With its parts it shows {countOf(stack.breadth, "competency", "competencies")}.
              </p>
            </Card>
          )}
          {prerequisites && (
            <Card title="Before it">
              <RuleTree outline={prerequisites} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
