import { CircleHelp } from "lucide-react";
import type { ReactNode } from "react";
import type { Linked } from "@/components/table/column";
import { Link, TextLink } from "@/components/ui/link";
import { ScrollBox } from "@/components/ui/scroll-box";
import { countOf } from "@/lib/format/count";
import { type ComparedCell, type ComparedFacet, NOT_KNOWN } from "./compared";

type ComparedCredential = {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly href: string;
  /** Where it is left out; null where nothing would be left. */
  readonly without: string | null;
};

export type ComparisonTableProps = {
  label: string;
  credentials: readonly ComparedCredential[];
  facets: readonly ComparedFacet[];
};

const CELL = "border-b border-line px-2 py-2 text-left align-top";
const SIDE = `${CELL} sticky left-0 z-10 w-36 min-w-28 bg-surface font-normal text-ink-3`;

/** Credentials beside one another, facet by facet: a column for each, and a flag where nobody knows. */
export function ComparisonTable({ label, credentials, facets }: ComparisonTableProps) {
  return (
    <ScrollBox label={label}>
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <td className={SIDE} />
            {credentials.map((credential, place) => (
              <th key={credential.id} scope="col" className={`${CELL} min-w-44`}>
                <CredentialHead
                  credential={credential}
                  unknown={facets.filter(({ cells }) => cells[place]?.text === null).length}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facets.map((facet) => (
            <tr key={facet.label}>
              <th scope="row" className={SIDE}>
                {facet.label}
                {facet.hint && <span className="block text-tiny">{facet.hint}</span>}
              </th>
              {credentials.map(({ id }, place) => (
                <td key={id} className={`${CELL} wrap-anywhere`}>
                  <Cell cell={facet.cells[place]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type HeadProps = { credential: ComparedCredential; unknown: number };

function CredentialHead({ credential, unknown }: HeadProps) {
  const { name, code, href, without } = credential;
  return (
    <>
      <TextLink href={href} className="font-semibold">
        {name}
      </TextLink>
      <span className="block text-tiny font-normal text-ink-3">
        {[code, unknown > 0 && `${countOf(unknown, "facet")} not known`]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {without && (
        <Link
          href={without}
          aria-label={`Leave out ${name}`}
          className="text-tiny font-normal text-ink-2 underline underline-offset-3 print:hidden"
        >
          Leave out
        </Link>
      )}
    </>
  );
}

function Cell({ cell }: { cell: ComparedCell | undefined }): ReactNode {
  if (!cell || cell.text === null) {
    return (
      <span className="inline-flex items-center gap-1 text-ink-2">
        <CircleHelp aria-hidden size={14} className="text-soon" />
        {NOT_KNOWN}
      </span>
    );
  }
  return (
    <>
      {cell.text}
      {cell.links.length > 0 && <Links links={cell.links} />}
    </>
  );
}

/** More of them are opened on demand, so that a row stays a row. */
const SHOWN = 5;

function Links({ links }: { links: readonly Linked[] }) {
  const more = links.slice(SHOWN);
  return (
    <>
      <LinkList links={links.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details className="mt-1 text-small">
          <summary className="cursor-pointer text-ink-2">and {more.length} more</summary>
          <LinkList links={more} />
        </details>
      )}
    </>
  );
}

function LinkList({ links }: { links: readonly Linked[] }) {
  return (
    <ul className="mt-1 grid gap-0.5 text-small">
      {links.map(({ text, href, note }) => (
        <li key={`${text} ${href}`}>
          {href ? <TextLink href={href}>{text}</TextLink> : text}
          {note && <span className="text-ink-3"> {note}</span>}
        </li>
      ))}
    </ul>
  );
}
