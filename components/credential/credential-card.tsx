import { Card } from "@/components/ui/card";

export type Facet = {
  readonly label: string;
  /** Null where nobody has looked it up: said plainly, never guessed. */
  readonly value: string | null;
  /** A page of somebody else's. */
  readonly href?: string | null;
};

/** What is known of a credential, and what is not. */
export function CredentialCard({ facets }: { facets: readonly Facet[] }) {
  return (
    <Card title="What is known of it">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {facets.map(({ label, value, href }) => (
          <div key={label} className="contents">
            <dt className="text-ink-3">{label}</dt>
            <dd className="wrap-anywhere">
              {href ? (
                <a href={href} rel="noreferrer" target="_blank" className="underline">
                  {value}
                </a>
              ) : (
                (value ?? <span className="text-ink-3">not known</span>)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
