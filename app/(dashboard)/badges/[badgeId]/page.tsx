import { notFound } from "next/navigation";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { RawSearch } from "@/app/_server/search";
import { BadgePicture } from "@/components/badge/badge-picture";
import { Verdicts } from "@/components/badge/verdicts";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/access";
import { instantText } from "@/lib/format/instant";
import { BadgeId } from "@/lib/ids";
import { standardText } from "../badges";
import { badgePage } from "./badge";
import { BadgeButtons } from "./badge-buttons";
import { Became } from "./became";
import { MissingParts } from "./missing-parts";
import { WhatItSays } from "./what-it-says";

export const metadata = { title: "Badge" };

type Props = { params: Promise<{ badgeId: string }>; searchParams: Promise<RawSearch> };

/** The card of a badge: what it says, what checking it said, what it became, and what it leaves open. */
export default async function BadgePage({ params, searchParams }: Props) {
  const opened = await openPage(searchParams, "self.read");
  const { actor, carried, organisation } = opened;
  const id = BadgeId.safeParse((await params).badgeId);
  const page = id.success ? await badgePage(opened, id.data) : null;
  if (!page) notFound();
  const { badge, said, person } = page;
  const { name, issuerName, issuer, standard, hasPicture, verdicts, state } = badge;
  const all = { label: "Badges", href: paths.badges(carried) };
  const own = person && { label: person.name, href: paths.person(person.id, carried) };
  return (
    <>
      <PageHead
        lead={
          <BadgePicture
            size="large"
            name={name}
            src={hasPicture ? paths.badgePicture(badge.id) : null}
          />
        }
        title={name}
        crumbs={can(actor, "organisation.read") ? [all] : own ? [own] : []}
        sub={[issuerName ?? issuer, standardText(standard)].filter(Boolean).join(" · ")}
        actions={<BadgeButtons actor={actor} badge={badge} />}
      />
      <div className="grid items-start gap-3.5 lg:grid-cols-[1.15fr_1fr]">
        <Card
          title="What it says"
          note={`received ${instantText(badge.receivedAt, organisation.zone)}`}
        >
          {said ? (
            <WhatItSays said={said} recipients={page.recipients} />
          ) : (
            <Notice look="warning" title="It cannot be read any more.">
              What it became stays on record. The original can be downloaded.
            </Notice>
          )}
        </Card>
        <div className="grid gap-3.5">
          <Card
            title="What checking it said"
            note={`on ${instantText(badge.checkedAt, organisation.zone)}`}
          >
            <Verdicts
              verdicts={verdicts}
              state={state}
              zone={organisation.zone}
              issuer={issuerName ?? undefined}
            />
          </Card>
          {verdicts.issuer.verdict === "confirmed" && page.isIssuerKnown === false && (
            <Notice look="warning" title="Not known to be the catalogue’s issuer.">
              The badge is genuine, but the catalogue has its issuer at home elsewhere, or nowhere.
              It counts as claimed until somebody says on the credential’s page where the issuer is
              at home, or pins its key.
            </Notice>
          )}
          <Card title="What it became">
            <Became page={page} carried={carried} />
          </Card>
          {said && <MissingParts missing={said.missing} />}
        </div>
      </div>
    </>
  );
}
