import clsx from "clsx";
import { FarApart } from "@/components/assessment/far-apart";
import { ProofBadge } from "@/components/standing/proof-badge";
import { Link, TextLink } from "@/components/ui/link";
import type { Proof } from "@/lib/proof";
import { InspectorFrame, type InspectorFrameProps } from "./inspector-frame";

export type InspectorEvidence = {
  readonly id: string;
  readonly name: string;
  readonly href: string | null;
  /** "gives 3 Practitioner · until 14 Feb 2027, in 84 days". */
  readonly words: string;
  readonly proof: Proof;
  readonly counts: boolean;
  /** Why it does not count; null where it does. */
  readonly whyNot: string | null;
};

export type InspectorCloser = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly words: string;
  /** Null where nobody has looked it up. */
  readonly price: string | null;
  /** Where it is added to their plan; null for who may not. */
  readonly planHref: string | null;
};

export type InspectorProps = Omit<InspectorFrameProps, "children"> & {
  /** "3 Practitioner". */
  level: string;
  /** Null where no role asks for it. */
  required: string | null;
  gap: number;
  /** "last used in work on 3 Mar 2026 · stale since 4 Sep 2026"; null where nobody used it. */
  used: string | null;
  /** What the required level means. */
  meaning: string | null;
  /** What each said who assessed them, "Manager": "2 Working"; empty where not two did. */
  said: readonly { readonly label: string; readonly value: string }[];
  /** By how many levels they differ, where that is much. */
  apart: number | null;
  evidence: readonly InspectorEvidence[];
  closers: readonly InspectorCloser[];
};

/** The story of one cell: the level, what speaks for it, what does not count and why, what would close the gap. */
export function Inspector(props: InspectorProps) {
  const { level, required, gap, used, meaning, said, apart, evidence, closers, ...whose } = props;
  return (
    <InspectorFrame {...whose}>
      <dl className="my-3 flex flex-wrap gap-x-5 gap-y-2">
        <Figure label="Level" value={level} />
        <Figure label="Required" value={required ?? "not required"} />
        {gap > 0 && <Figure label="Gap" value={`−${gap}`} look="text-missing" />}
      </dl>
      {used && <p className="mb-3 text-ink-2 first-letter:uppercase">{used}</p>}
      {said.length > 0 && (
        <>
          <h3 className="font-semibold">Side by side</h3>
          <dl className="my-2 flex flex-wrap items-end gap-x-5 gap-y-2">
            {said.map((one) => (
              <Figure key={one.label} {...one} />
            ))}
          </dl>
          {apart !== null && (
            <p className="mb-2">
              <FarApart apart={apart} />
            </p>
          )}
        </>
      )}
      <h3 className="font-semibold">Why {level === "none" ? "no level" : `level ${level}`}</h3>
      {evidence.length === 0 ? (
        <p className="mt-1 text-ink-2">Nothing speaks for a level yet.</p>
      ) : (
        <ol className="mt-2.5 ml-1 border-l-2 border-line pl-3.5">
          {evidence.map((piece) => (
            <Piece key={piece.id} piece={piece} />
          ))}
        </ol>
      )}
      {gap > 0 && <Closers closers={closers} required={required} />}
      {meaning && (
        <details className="mt-3 text-small">
          <summary className="w-fit text-ink-2 hover:text-ink">What {required} means</summary>
          <p className="mt-1 whitespace-pre-line text-ink-2">{meaning}</p>
        </details>
      )}
    </InspectorFrame>
  );
}

type FigureProps = { label: string; value: string; look?: string };

/** A level by its number, large, and its name. */
function Figure({ label, value, look }: FigureProps) {
  const [, rank, name] = /^([−\d]+) ?(.*)$/.exec(value) ?? [];
  return (
    <div>
      <dt className="text-tiny text-ink-3">{label}</dt>
      <dd className={look}>
        {rank && <b className="text-lead font-semibold">{rank}</b>} {rank ? name : value}
      </dd>
    </div>
  );
}

/** On the line of the story: a full ring where it counts, a broken one where it does not. */
function Piece({ piece }: { piece: InspectorEvidence }) {
  return (
    <li className={clsx("relative pb-3", !piece.counts && "text-ink-2")}>
      <span
        aria-hidden="true"
        className={clsx(
          "absolute top-[5px] -left-[20px] size-2.5 rounded-full border-2 bg-surface",
          piece.counts ? "border-ok" : "border-dashed border-ink-3",
        )}
      />
      <p className={piece.counts ? "font-semibold" : undefined}>
        {piece.href ? (
          <Link href={piece.href} className="hover:underline hover:underline-offset-3">
            {piece.name}
          </Link>
        ) : (
          piece.name
        )}
      </p>
      <p className="text-tiny text-ink-3">{piece.words}</p>
      {piece.whyNot && <p className="text-tiny text-ink-2">{piece.whyNot}</p>}
      <ProofBadge proof={piece.proof} look="badge" />
    </li>
  );
}

function Closers({ closers, required }: Pick<InspectorProps, "closers" | "required">) {
  return (
    <>
      <h3 className="mt-1 font-semibold">What closes it</h3>
      <p className="text-tiny text-ink-3">
        {closers.length === 0
          ? "No credential in the catalogue shows this level: an assessment can."
          : `Each of these shows level ${required}`}
      </p>
      <ul>
        {closers.map(({ id, name, href, words, price, planHref }) => (
          <li
            key={id}
            className="flex items-baseline justify-between gap-3 border-b border-line py-1.5 last:border-0"
          >
            <div>
              <TextLink href={href}>{name}</TextLink>
              <p className="text-tiny text-ink-3">{words}</p>
            </div>
            <span className="grid justify-items-end gap-0.5 whitespace-nowrap text-ink-2">
              {price ?? "price not known"}
              {planHref && (
                <TextLink href={planHref} aria-label={`Add ${name} to the plan`}>
                  Add to plan
                </TextLink>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
