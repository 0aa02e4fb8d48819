import clsx from "clsx";
import type { ReactNode } from "react";
import { Link } from "./link";

const BASE =
  "inline-flex min-h-6 items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-small whitespace-nowrap";
const OFF = "border-line bg-surface text-ink-2";
const ON = "border-accent bg-accent-soft text-ink";

export type ChipLinkProps = {
  /** Where the page is with the filter the other way round. */
  href: string;
  on: boolean;
  /** What this browser can do by itself: then the page need not come anew. */
  onPress?: () => void;
  children: ReactNode;
};

/** A filter that lives in the address: pressing it changes what is shown. */
export function ChipLink({ href, on, onPress, children }: ChipLinkProps) {
  return (
    <Link
      href={href}
      scroll={false}
      {...(onPress && {
        onClick: (event) => {
          event.preventDefault();
          onPress();
        },
      })}
      aria-current={on ? "true" : undefined}
      className={clsx(
        BASE,
        on ? ON : `${OFF} print:hidden`,
        "hover:border-line-control hover:text-ink",
      )}
    >
      {children}
    </Link>
  );
}

/** A row of chips with a name for those who do not see it; on paper, what was chosen of them. */
export function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-1.5">
      <span aria-hidden="true" className="hidden print:inline">
        {label}:
      </span>
      {children}
    </nav>
  );
}
