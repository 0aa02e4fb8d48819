import type { ReactNode } from "react";
import { ProofBadge } from "@/components/standing/proof-badge";
import { numberText } from "@/lib/format/award-number";
import { countOf } from "@/lib/format/count";
import { dayText, exactText } from "@/lib/format/day";
import type { CredentialLine } from "@/lib/person/portfolio";

const HEAD = "border-b border-line-strong py-1.5 text-left text-tiny font-normal text-ink-3";
const CELL = "border-b border-line py-2 align-top";

type CredentialTableProps = { label: string; lines: readonly CredentialLine[] };

/** One line for each credential: who issued it, from when until when, and what proves it. */
export function CredentialTable({ label, lines }: CredentialTableProps) {
  return (
    <table aria-label={label} className="w-full border-collapse">
      <thead className="@max-[34rem]:sr-only">
        <tr>
          <th className={HEAD}>Credential</th>
          <th className={`${HEAD} w-27`}>Issued</th>
          <th className={`${HEAD} w-27`}>Last day</th>
          <th className={`${HEAD} w-48`}>Proof</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr
            key={line.id}
            className="@max-[34rem]:grid @max-[34rem]:grid-cols-2 @max-[34rem]:border-b @max-[34rem]:border-line @max-[34rem]:py-2"
          >
            <th
              scope="row"
              className={`${CELL} pr-3 text-left font-medium @max-[34rem]:col-span-2 @max-[34rem]:border-0 @max-[34rem]:py-0`}
            >
              <Outside href={line.aboutUrl}>{line.name}</Outside>
              <span className="block text-small font-normal text-ink-2">{aboutOf(line)}</span>
            </th>
            <td className={`${CELL} whitespace-nowrap @max-[34rem]:border-0 @max-[34rem]:py-0`}>
              <span className="@min-[34rem]:hidden print:hidden">from </span>
              {exactText(line.issuedOn, line.issuedPrecision)}
            </td>
            <td className={`${CELL} whitespace-nowrap @max-[34rem]:border-0 @max-[34rem]:py-0`}>
              <span className="@min-[34rem]:hidden print:hidden">until </span>
              {line.expiresOn === null
                ? "no end"
                : exactText(line.expiresOn, line.expiresPrecision)}
            </td>
            <td
              className={`${CELL} @max-[34rem]:col-span-2 @max-[34rem]:border-0 @max-[34rem]:py-0`}
            >
              <ProofBadge proof={line.proof} />
              {line.verifier && (
                <span className="block text-tiny text-ink-3">
                  by {line.verifier.verifiedBy}, {dayText(line.verifier.verifiedOn)}
                </span>
              )}
              {line.badgeId && (
                <span className="block text-tiny text-ink-3">issued as a badge</span>
              )}
              {line.url && (
                <span className="block text-tiny text-ink-3">
                  <Outside href={line.url}>where it is shown</Outside>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "certification · ISC2 · no. 12345 · 6 credit points". */
function aboutOf({ kind, issuer, number, credits }: CredentialLine): string {
  const points = credits === null ? null : countOf(credits, "credit point");
  return [kind, issuer, numberText(number), points].filter(Boolean).join(" · ");
}

/** A page of somebody else's, where there is one; on paper, the words alone. */
function Outside({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) return children;
  return (
    <a
      href={href}
      rel="noreferrer"
      target="_blank"
      className="underline decoration-line-strong underline-offset-3 print:no-underline"
    >
      {children}
    </a>
  );
}
