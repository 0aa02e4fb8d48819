import type { ReactNode } from "react";

export type ScopeProps = {
  readonly organisation: string;
  /** Whom the link is for. */
  readonly label: string;
  readonly madeBy: string;
  /** The instant from which on the link opens nothing, with its zone. */
  readonly ends: string;
  readonly whom: string;
  readonly requirements: string;
  readonly asOf: string;
  readonly knownAt: string;
  /** The lowest proof that counts, in words. */
  readonly proof: string;
};

/** What is shown, for whom, by which clocks, and until when. */
export function Scope(scope: ScopeProps) {
  const { organisation, label, madeBy, ends, whom, requirements, asOf, knownAt, proof } = scope;
  return (
    <header className="grid gap-3">
      <div>
        <p className="text-small text-ink-2">Prepared for {label}</p>
        <h1 className="text-figure font-semibold tracking-[-0.02em] wrap-anywhere">
          {organisation}: who must hold what, and what proves it
        </h1>
        <p className="mt-1 text-ink-2">
          Read only. Each time that this page or a file is opened is written into the audit log.
          Open until {ends}; made by {madeBy}.
        </p>
      </div>
      <dl className="grid gap-x-6 gap-y-3 border-y border-line py-3 sm:grid-cols-2 lg:grid-cols-[repeat(4,minmax(0,1fr))_minmax(0,1.6fr)] print:grid-cols-3">
        <Entry label="Whom">{whom}</Entry>
        <Entry label="As of">{asOf}</Entry>
        <Entry label="As known">{knownAt}</Entry>
        <Entry label="Proof at least">{proof}</Entry>
        <Entry label="Requirements">{requirements}</Entry>
      </dl>
    </header>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-tiny text-ink-3">{label}</dt>
      <dd className="font-medium wrap-anywhere">{children}</dd>
    </div>
  );
}
