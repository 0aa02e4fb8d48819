import type { ReactNode } from "react";
import type { Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { PROOF_WORDS } from "@/lib/format/proof";
import type { Portfolio } from "@/lib/person/portfolio";
import type { Proof } from "@/lib/proof";
import { MixChart } from "./mix-chart";
import { CompetencyTable } from "./portfolio-competencies";
import { CredentialTable } from "./portfolio-credentials";

export type PortfolioSheetProps = { portfolio: Portfolio; asOf: Day; proof: Proof };

/** A sheet of A4: what somebody can show, when, and how well each line is proved. */
export function PortfolioSheet({ portfolio, asOf, proof }: PortfolioSheetProps) {
  const { certifications, others, competencies, months, leftOut, credits } = portfolio;
  return (
    <article className="mx-auto wrap-anywhere max-w-[210mm] rounded-card border border-line bg-surface px-12 py-10 shadow-card max-sm:px-4 max-sm:py-5 print:max-w-none print:rounded-none print:border-0 print:p-0 print:shadow-none">
      <SheetHead portfolio={portfolio} asOf={asOf} proof={proof} />
      <div className="@container">
        <Part title="Certifications" count={certifications.length}>
          <CredentialTable label="Certifications" lines={certifications} />
        </Part>
        <Part title="Micro-credentials and others" count={others.length}>
          <CredentialTable label="Micro-credentials and others" lines={others} />
        </Part>
        {credits > 0 && (
          <p className="mt-2 text-small text-ink-2">{countOf(credits, "credit point")} in all.</p>
        )}
        <Part title="Competencies" count={competencies.length}>
          <CompetencyTable lines={competencies} />
        </Part>
      </div>
      <section className="mt-7 break-inside-avoid">
        <h3 className="mb-1 text-lead font-semibold">The last three years</h3>
        <MixChart label={`What ${portfolio.person.name} held, month by month`} months={months} />
      </section>
      {leftOut > 0 && (
        <p className="mt-6 text-small text-ink-2">
          {countOf(leftOut, "award")} below this proof left out.
        </p>
      )}
      <Proofs />
    </article>
  );
}

function SheetHead({ portfolio, asOf, proof }: PortfolioSheetProps) {
  const { person, roles, organisation, zone, author } = portfolio;
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 border-b-2 border-ink pb-4">
      <div className="min-w-0">
        <p className="text-small tracking-wide text-ink-2 uppercase">{organisation}</p>
        <h2 className="text-figure font-semibold tracking-[-0.02em]">{person.name}</h2>
        <p className="text-ink-2">{roles.join(", ") || "no role on this day"}</p>
      </div>
      <dl className="grid min-w-0 grid-cols-[auto_minmax(0,auto)] gap-x-3 text-small">
        <HeadEntry label="As of">{dayText(asOf)}</HeadEntry>
        <HeadEntry label="Time zone">{zone}</HeadEntry>
        <HeadEntry label="Proof at least">{PROOF_WORDS[proof].words}</HeadEntry>
        <HeadEntry label="Drawn up by">{author}</HeadEntry>
      </dl>
    </header>
  );
}

function HeadEntry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-3">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type PartProps = { title: string; count: number; children: ReactNode };

function Part({ title, count, children }: PartProps) {
  return (
    <section className="mt-7">
      <h3 className="mb-1 flex items-baseline gap-2 text-lead font-semibold break-after-avoid">
        {title}
        <span className="text-small font-normal text-ink-3">{count}</span>
      </h3>
      {count === 0 ? <p className="text-ink-2">None on this day.</p> : children}
    </section>
  );
}

const LADDER: readonly Proof[] = ["issuer-verified", "checked", "attested", "claimed"];

/** Whoever is handed the sheet has to be told what the words mean. */
function Proofs() {
  return (
    <footer className="mt-8 border-t border-line pt-3 text-tiny text-ink-2 break-inside-avoid">
      <dl className="grid gap-x-6 gap-y-0.5 sm:grid-cols-2 print:grid-cols-2">
        {LADDER.map((rung) => (
          <div key={rung}>
            <dt className="inline font-semibold">{PROOF_WORDS[rung].words}: </dt>
            <dd className="inline">{PROOF_WORDS[rung].detail}</dd>
          </div>
        ))}
      </dl>
    </footer>
  );
}
