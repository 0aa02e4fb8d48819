import { notFound } from "next/navigation";
import { type AuditorPage, auditorPage } from "@/app/_server/auditor/auditor-page";
import type { RawSearch } from "@/app/_server/search";
import { CoverageList } from "@/components/auditor/coverage-list";
import { SampleCard } from "@/components/auditor/sample-card";
import { SampledPerson } from "@/components/auditor/sampled-person";
import { Scope } from "@/components/auditor/scope";
import { Card } from "@/components/ui/card";
import { Notices } from "@/components/view/notices";
import { COVERAGE_DEFINITION } from "@/lib/coverage/coverage";
import { dayText } from "@/lib/format/day";
import { instantText } from "@/lib/format/instant";
import { knownAtText } from "@/lib/format/known-at";
import { PROOF_WORDS } from "@/lib/format/proof";
import { formatRatio } from "@/lib/format/ratio";

export const metadata = {
  title: "Evidence for an auditor",
  referrer: "no-referrer",
  robots: { index: false, follow: false },
};

type Props = { params: Promise<{ secret: string }>; searchParams: Promise<RawSearch> };

/** What a link shows: its scope, how far that is covered, and a sample of people with all that proves it. */
export default async function AuditorPageView({ params, searchParams }: Props) {
  const { secret } = await params;
  const page = await auditorPage(secret, await searchParams);
  if (!page) notFound();
  const { coverage, draw, population, people, organisation, notices } = page;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
      <Notices notices={notices} />
      <Head page={page} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3.5 xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] print:block print:space-y-3.5">
        <Card
          title="Coverage by requirement"
          note={`${formatRatio(coverage.all.ratio, 1)} of all standings in scope`}
        >
          <CoverageList
            lines={coverage.lines}
            definition={COVERAGE_DEFINITION}
            warningDays={organisation.warningDays}
          />
        </Card>
        <SampleCard {...draw} population={population} people={people} />
      </div>
      {people.map((person) => (
        <SampledPerson key={person.id} {...person} />
      ))}
    </div>
  );
}

function Head({ page }: { page: AuditorPage }) {
  const { link, organisation, asOf, team } = page;
  const { zone } = organisation;
  return (
    <Scope
      organisation={organisation.name}
      label={link.label}
      madeBy={link.madeBy}
      ends={`${instantText(link.endsAt, zone)} (${zone})`}
      whom={team === null ? "The whole organisation" : `${team} and all below it`}
      requirements={requirementsText(page)}
      asOf={`${dayText(asOf)}${link.asOf === null ? ", the day on which you look" : ""}`}
      knownAt={link.knownAt === null ? "what is known by now" : knownAtText(link.knownAt, zone)}
      proof={PROOF_WORDS[link.proof].words}
    />
  );
}

function requirementsText({ link, requirements, coverage }: AuditorPage): string {
  const asking = `${coverage.lines.length} of them ask something of somebody here`;
  return link.requirementIds === null
    ? `All ${requirements.length} in effect on this day; ${asking}`
    : `${requirements.length} in effect on this day, of ${link.requirementIds.length} chosen; ${asking}`;
}
