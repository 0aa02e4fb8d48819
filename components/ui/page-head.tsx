import type { ReactNode } from "react";
import { Link } from "./link";

type Crumb = { readonly label: string; readonly href?: string };

export type PageHeadProps = {
  title: ReactNode;
  /** Small words above the title: where we are, or how much is below. */
  crumbs?: readonly Crumb[];
  /** Beside or below the title: counts, the role, since when. */
  sub?: ReactNode;
  /** In front of the title: a person's initials. */
  lead?: ReactNode;
  /** Buttons beside the title, the main way on last; then `ViewControls`, on a line of their own. */
  actions?: ReactNode;
};

/** The first thing on every page. */
export function PageHead({ title, crumbs, sub, lead, actions }: PageHeadProps) {
  return (
    <header className="mb-3.5 flex flex-wrap items-end gap-2 max-sm:mb-2">
      <div className="flex min-w-[min(100%,18rem)] grow basis-0 items-center gap-3.5">
        {lead}
        <div className="min-w-0">
          {crumbs && crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
          <div className="flex flex-wrap items-baseline gap-x-3">
            <h1 className="text-title font-semibold tracking-[-0.01em]">{title}</h1>
            {sub && <span className="text-ink-2">{sub}</span>}
          </div>
        </div>
      </div>
      {actions}
    </header>
  );
}

/** The way up: "Technology / Infrastructure". A crumb without an address is plain text. */
function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="text-tiny text-ink-3">
      <ol className="flex flex-wrap">
        {crumbs.map(({ label, href }) => (
          <li
            key={`${label} ${href}`}
            className="not-last:after:px-1 not-last:after:content-['/'] not-last:after:text-ink-3"
          >
            {href ? (
              <Link href={href} className="hover:text-ink hover:underline">
                {label}
              </Link>
            ) : (
              label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
