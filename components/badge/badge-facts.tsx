import type { ReactNode } from "react";
import type { Badge } from "@/lib/badge/read/badge/badge";
import { dayText } from "@/lib/format/day";

export type BadgeFactsProps = {
  says: Badge;
  /** The key that signed it: RFC 7638. */
  thumbprint: string;
};

/** What a badge says, in its own words. */
export function BadgeFacts({ says, thumbprint }: BadgeFactsProps) {
  const { achievement, issuer, earnedOn, expiresOn, results } = says;
  const { url, narrative } = achievement.criteria;
  return (
    <dl className="mt-6 grid gap-x-6 gap-y-2.5 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <Entry label="Earned on">{dayText(earnedOn?.day ?? null)}</Entry>
      <Entry label="Last day">{expiresOn ? dayText(expiresOn.day) : "no end"}</Entry>
      <Entry label="What it is">{achievement.description[0]?.text}</Entry>
      <Entry label="Criteria">
        {narrative}
        {url && (
          <a href={url} rel="noreferrer" className="block underline">
            {url}
          </a>
        )}
      </Entry>
      {results.length > 0 && (
        <Entry label="Shows">
          <ul>
            {results.map(({ name, level }) => (
              <li key={`${name} ${level?.id}`}>
                {name}
                <span className="text-ink-2">
                  {" "}
                  at level {level?.level}
                  {level?.name && ` (${level.name})`}
                </span>
              </li>
            ))}
          </ul>
        </Entry>
      )}
      <Entry label="Signed as">
        <Code>{issuer.id}</Code>
        <span className="block text-tiny text-ink-3">
          Key <Code>{thumbprint}</Code>
        </span>
      </Entry>
    </dl>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="sm:contents">
      <dt className="text-ink-3 max-sm:text-small">{label}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

function Code({ children }: { children: ReactNode }) {
  return <code className="font-mono text-small break-all">{children}</code>;
}
