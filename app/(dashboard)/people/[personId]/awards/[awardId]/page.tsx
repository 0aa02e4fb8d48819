import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { ProofBadge } from "@/components/standing/proof-badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Notices } from "@/components/view/notices";
import { ViewControls } from "@/components/view/view-controls";
import { dayText, exactText } from "@/lib/format/day";
import { hoursText } from "@/lib/format/journey";
import { AwardId, PersonId } from "@/lib/ids";
import { EvidenceCard } from "./_evidence/evidence-card";
import { VerifiedCard } from "./_evidence/verified-card";
import { type AwardAnswer, awardPage } from "./award";
import { AwardButtons, Rests } from "./award-buttons";
import { AwardBadges } from "./badges";
import { OwnBadge } from "./own-badge";
import { Statements } from "./statements";

export const metadata = { title: "Award" };

const Params = z.object({ personId: PersonId, awardId: AwardId });

type Props = {
  params: Promise<{ personId: string; awardId: string }>;
  searchParams: Promise<RawSearch>;
};

/** One award: what is on record, what came before and after it, and what rests on it. */
export default async function AwardPage({ params, searchParams }: Props) {
  const { actor, asked, view, carried } = await openPage(searchParams, "self.read");
  const of = Params.safeParse(await params);
  const page = of.success ? await awardPage(actor, of.data, view) : null;
  if (!page) notFound();
  const { person, credential, validity, others, rests } = page;
  return (
    <>
      <Notices {...asked} />
      <PageHead
        title={credential.name}
        crumbs={[
          { label: person.name, href: paths.person(person.id, carried) },
          { label: "Award" },
        ]}
        sub={validity}
        actions={
          <>
            <AwardButtons actor={actor} page={page} today={asked.today} />
            <ViewControls {...asked} />
          </>
        }
      />
      <div className="grid items-start gap-3.5 lg:grid-cols-2">
        <div className="grid gap-3.5">
          <OnRecord page={page} carried={carried} />
          <VerifiedCard actor={actor} award={page.award} />
        </div>
        <div className="grid gap-3.5">
          <OwnBadge actor={actor} award={page.award} />
          <EvidenceCard actor={actor} award={page.award} />
          <Statements page={page} />
          <AwardBadges actor={actor} awardId={page.award.id} carried={carried} />
          <Card title="What rests on it" note="on the day">
            <div className="text-ink-2">
              <Rests lines={rests} />
            </div>
          </Card>
          {others.length > 0 && (
            <Card title="Before and after it">
              <ul className="grid gap-1">
                {others.map(({ id, issuedOn, life }) => (
                  <li key={id} className="flex flex-wrap justify-between gap-x-3">
                    <TextLink href={paths.award(person.id, id, carried)}>
                      {`issued ${dayText(issuedOn)}`}
                    </TextLink>
                    <span className="text-ink-3">{life}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

function OnRecord({ page, carried }: { page: AwardAnswer; carried: Search }) {
  const { award, credential, person } = page;
  return (
    <Card title="What is on record">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <Entry label="Held by">
          <TextLink href={paths.person(person.id, carried)}>{person.name}</TextLink>
        </Entry>
        <Entry label="Credential">
          <TextLink href={paths.credential(credential.id, carried)}>{credential.name}</TextLink>
        </Entry>
        <Entry label="Issued">{exactText(award.issuedOn, award.issuedPrecision)}</Entry>
        <Entry label="Expires">
          {award.expiresOn === null ? "no end" : exactText(award.expiresOn, award.expiresPrecision)}
        </Entry>
        {award.revokedOn !== null && <Entry label="Revoked">{dayText(award.revokedOn)}</Entry>}
        <Entry label="Proof">
          <ProofBadge proof={award.proof} />
        </Entry>
        {award.hours !== null && <Entry label="Hours of learning">{hoursText(award.hours)}</Entry>}
        <Entry label="Number">{award.number}</Entry>
        <Entry label="Web address">
          {award.url && (
            <a className="underline" href={award.url} rel="noreferrer" target="_blank">
              {award.url}
            </a>
          )}
        </Entry>
        <Entry label="Entered from">{award.source}</Entry>
      </dl>
    </Card>
  );
}

/** A label and what is known; plainly said where nothing is. */
function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-3">{label}</dt>
      <dd className="wrap-anywhere">{children || <span className="text-ink-3">not known</span>}</dd>
    </div>
  );
}
