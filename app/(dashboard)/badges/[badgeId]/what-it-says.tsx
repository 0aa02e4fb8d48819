import type { ReactNode } from "react";
import type { Badge, BadgeAlignment, BadgeResult } from "@/lib/badge/read/badge/badge";
import type { BadgeDate } from "@/lib/badge/read/read-date";
import type { ShownIdentity } from "@/lib/badge/shown-identities";
import { levelText } from "@/lib/format/badge-parts";
import { dayText } from "@/lib/format/day";
import { wordingText } from "@/lib/format/wording";

type SaysProps = { said: Badge; recipients: readonly ShownIdentity[] };

/** What the issuer wrote, in the issuer's words; nothing of it is fetched. */
export function WhatItSays({ said, recipients }: SaysProps) {
  const { achievement, issuer, results, evidence, revoked } = said;
  const { criteria, alignments, tags } = achievement;
  return (
    <dl className="grid gap-x-4 sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-y-2">
      {revoked && <Entry label="Revoked">{revoked.reason ?? "yes, without a reason"}</Entry>}
      <Entry label="Issuer">
        <span className="block">{wordingText(issuer.name)}</span>
        {issuer.url && <Outside href={issuer.url} />}
        {issuer.id && issuer.id !== issuer.url && <Small>{issuer.id}</Small>}
      </Entry>
      <Entry label="For">
        {wordingText(achievement.name)}
        <Small>
          {[achievement.achievementType, achievement.humanCode].filter(Boolean).join(" · ")}
        </Small>
      </Entry>
      <Entry label="Description">{wordingText(achievement.description)}</Entry>
      <Entry label="Criteria">
        {criteria.narrative && <p className="whitespace-pre-line">{criteria.narrative}</p>}
        {criteria.url && <Outside href={criteria.url} />}
      </Entry>
      <Entry label="Skills">
        {alignments.length + tags.length > 0 && <Skills alignments={alignments} tags={tags} />}
      </Entry>
      {results.length > 0 && (
        <Entry label="Results">
          <Results results={results} />
        </Entry>
      )}
      <Entry label="Earned">{dateText(said.earnedOn)}</Entry>
      <Entry label="In force">
        {`${dateText(said.validFrom) ?? "from the first day"} – ${dateText(said.expiresOn) ?? "no end"}`}
      </Entry>
      <Entry label="Given to">
        {recipients.length > 0 && <Recipients recipients={recipients} />}
      </Entry>
      <Entry label="Evidence">
        {evidence.length > 0 && (
          <ul>
            {evidence.map((url) => (
              <li key={url}>
                <Outside href={url} />
              </li>
            ))}
          </ul>
        )}
      </Entry>
    </dl>
  );
}

/** A label and what is said; plainly said where nothing is. */
function Entry({ label, children }: { label: string; children: ReactNode }) {
  const isSaid = Array.isArray(children) ? children.some(Boolean) : Boolean(children);
  return (
    <div className="contents">
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 wrap-anywhere max-sm:mb-2">
        {isSaid ? children : <span className="text-ink-3">not said</span>}
      </dd>
    </div>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <span className="block text-tiny text-ink-3">{children}</span>;
}

/** A way to somebody else's page, which does not learn where the reader comes from. */
function Outside({ href, children = href }: { href: string; children?: ReactNode }) {
  return (
    <a className="underline" href={href} rel="noreferrer" target="_blank">
      {children}
    </a>
  );
}

type SkillsProps = { alignments: readonly BadgeAlignment[]; tags: readonly string[] };

function Skills({ alignments, tags }: SkillsProps) {
  return (
    <>
      <ul className="grid gap-1">
        {alignments.map((one) => (
          <li key={[one.name, one.url, one.code].join(" ")}>
            {one.url ? <Outside href={one.url}>{one.name ?? one.url}</Outside> : one.name}
            <Small>{[one.framework, one.code].filter(Boolean).join(" · ")}</Small>
          </li>
        ))}
      </ul>
      {tags.length > 0 && (
        <ul aria-label="Tags" className="mt-1 flex flex-wrap gap-1">
          {[...new Set(tags)].map((tag) => (
            <li key={tag} className="rounded-full border border-line px-2 text-tiny text-ink-2">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Results({ results }: { results: readonly BadgeResult[] }) {
  const words = new Set(results.map(resultText));
  return (
    <ul className="grid gap-0.5">
      {[...words].map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function resultText({ name, value, level, status }: BadgeResult): string {
  const said = [value, level && levelText(level), status].filter(Boolean).join(", ");
  return [name ?? "Result", said].filter(Boolean).join(": ");
}

/** What nobody may see looks the same each time, and is said once. */
function Recipients({ recipients }: { recipients: readonly ShownIdentity[] }) {
  const words = new Set(recipients.map(recipientText));
  return (
    <ul>
      {[...words].map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function recipientText({ value, isHashed }: ShownIdentity): string {
  if (isHashed) return "hashed address";
  return value ?? "an address that is not yours to see";
}

function dateText(date: BadgeDate | null): string | null {
  if (date === null) return null;
  return date.isZoneAssumed && date.precision === "instant"
    ? `${dayText(date.day)} (no time zone said)`
    : dayText(date.day);
}
