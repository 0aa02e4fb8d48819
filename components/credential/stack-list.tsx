import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/link";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatRatio, outOf } from "@/lib/format/ratio";

export type StackLine = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly earned: number;
  readonly needed: number;
  readonly share: number;
  /** In words; null where all parts are there. */
  readonly missing: string | null;
  /** Where the whole is awarded; null for who may not, or while something is missing. */
  readonly awardHref: string | null;
};

/** Credentials that are earned piece by piece, with what of each is there and what is missing. */
export function StackList({ lines }: { lines: readonly StackLine[] }) {
  return (
    <ul className="grid gap-3.5">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <TextLink href={line.href} className="font-medium">
              {line.name}
            </TextLink>
            <span className="text-small text-ink-2 tabular-nums">
              {outOf(line.earned, line.needed)} parts · {formatRatio(line.share)}
            </span>
          </div>
          <ProgressBar label={`Parts of ${line.name}`} value={line.share} />
          <Outcome line={line} />
        </li>
      ))}
    </ul>
  );
}

function Outcome({ line: { name, missing, awardHref } }: { line: StackLine }) {
  if (missing !== null) {
    return <p className="text-small text-ink-2">Missing: {missing}</p>;
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p className="text-small">All parts are there: the whole can be awarded.</p>
      {awardHref && (
        <ButtonLink href={awardHref} aria-label={`Award ${name}`}>
          Award it…
        </ButtonLink>
      )}
    </div>
  );
}
