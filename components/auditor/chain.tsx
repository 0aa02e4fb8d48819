import type { ReactNode } from "react";
import { type Ground, ReasonTree } from "@/components/standing/reason-tree";
import { StandingBadge } from "@/components/standing/standing-badge";
import type { Day } from "@/lib/calendar";
import type { Terms } from "@/lib/facts";
import type { RuleNames } from "@/lib/format/rule";
import type { StandingWords } from "@/lib/format/standing";
import { termWords } from "@/lib/format/terms";
import type { Reason } from "@/lib/rule/explain";
import { AwardProof, type AwardProofProps } from "./award-proof";

/** A requirement in the version that was in effect. */
type ChainRequirement = Terms & {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly regime: string | null;
  readonly clause: string | null;
  /** "since 1 Mar 2026". */
  readonly inEffect: string;
  /** Of whom it asks, as far as the reader may name them. */
  readonly teams: readonly string[];
};

/** A role that somebody has, and on which days. */
export type HeldRole = {
  readonly name: string;
  readonly description: string | null;
  readonly stay: string;
};

type ChainWaiver = {
  readonly reason: string;
  readonly approvedBy: string;
  readonly days: string;
};

type ChainAssessment = {
  readonly id: string;
  readonly found: string;
  readonly by: string;
  readonly note: string | null;
};

export type ChainProps = {
  readonly requirement: ChainRequirement;
  /** The roles for which it is asked; empty where it is asked of everybody, or of a team. */
  readonly asks: readonly HeldRole[];
  readonly standing: StandingWords;
  readonly asOf: Day;
  readonly reason: Reason;
  readonly names: RuleNames;
  readonly grounds: Readonly<Record<string, Ground>>;
  readonly waiver: ChainWaiver | null;
  readonly proofs: readonly AwardProofProps[];
  readonly assessments: readonly ChainAssessment[];
};

/** From the role to the verifier, for one person and one requirement: four links, read from left to right. */
export function Chain(chain: ChainProps) {
  const { requirement, standing, reason, asOf, names, grounds } = chain;
  return (
    <section className="border-t border-line pt-3 break-inside-avoid-page">
      <header className="mb-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h3 className="font-semibold">{requirement.name}</h3>
        <StandingBadge standing={standing} />
      </header>
      <ol className="grid gap-x-5 gap-y-3 md:grid-cols-2 xl:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_minmax(0,7fr)_minmax(0,8fr)] print:grid-cols-2">
        <Step title="Why it is asked">
          <Asks {...chain} />
        </Step>
        <Step title="What is asked">
          <Asked requirement={requirement} />
        </Step>
        <Step title="How they stand, and why">
          <p className="mb-2 text-small text-ink-2">{standing.detail}</p>
          <ReasonTree reason={reason} asOf={asOf} names={names} grounds={grounds} />
        </Step>
        <Step title="What proves it, and who checked">
          <Proofs {...chain} />
        </Step>
      </ol>
    </section>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className="min-w-0">
      <h4 className="mb-1 flex items-center gap-1.5 text-tiny text-ink-3">
        <span aria-hidden="true" className="text-accent">
          →
        </span>
        {title}
      </h4>
      {children}
    </li>
  );
}

function Asks({ asks, requirement: { teams } }: Pick<ChainProps, "asks" | "requirement">) {
  return (
    <div className="grid gap-1">
      {asks.map(({ name, stay }) => (
        <p key={`${name} ${stay}`}>
          {name} <span className="text-small text-ink-2">{stay}</span>
        </p>
      ))}
      {teams.length > 0 && (
        <p>
          Members of {teams.join("; ")} <span className="text-small text-ink-2">and below</span>
        </p>
      )}
      {asks.length === 0 && teams.length === 0 && <p>Asked of everybody who is in a team</p>}
    </div>
  );
}

function Asked({ requirement }: { requirement: ChainRequirement }) {
  const { regime, clause, description, inEffect } = requirement;
  return (
    <>
      {regime && (
        <p className="font-medium">
          {regime}
          {clause && ` · ${clause}`}
        </p>
      )}
      {description && <p>{description}</p>}
      <p className="text-small text-ink-2">
        Version in effect {[inEffect, ...termWords(requirement)].join("; ")}
      </p>
    </>
  );
}

function Proofs({ proofs, assessments, waiver }: ChainProps) {
  const hasNone = proofs.length === 0 && assessments.length === 0 && waiver === null;
  return (
    <div className="grid gap-3">
      {hasNone && <p className="text-ink-3">Nothing is on record that it could rest on.</p>}
      {waiver && (
        <div>
          <p className="font-medium">Waiver, {waiver.days}</p>
          <p className="wrap-anywhere">{waiver.reason}</p>
          <p className="text-small text-ink-2">Approved by {waiver.approvedBy}</p>
        </div>
      )}
      {proofs.map((proof) => (
        <AwardProof key={proof.id} {...proof} />
      ))}
      {assessments.map(({ id, found, by, note }) => (
        <div key={id}>
          <p className="font-medium">{found}</p>
          <p className="text-small text-ink-2">{by}</p>
          {note && <p className="text-small wrap-anywhere text-ink-2">{note}</p>}
        </div>
      ))}
    </div>
  );
}
