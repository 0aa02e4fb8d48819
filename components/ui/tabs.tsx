import clsx from "clsx";
import type { ReactNode } from "react";
import { Link } from "./link";

export type Tab = {
  readonly href: string;
  readonly label: string;
  /** How many wait behind it. */
  readonly count?: number;
};

export type TabsProps = {
  /** What the tabs are views of. */
  label: string;
  tabs: readonly Tab[];
  /** The `href` of the tab that is open. */
  current: string;
  /** At the other end: what concerns all of them. */
  actions?: ReactNode;
};

/** The views of one thing, each with its own address. */
export function Tabs({ label, tabs, current, actions }: TabsProps) {
  return (
    <div className="mb-3.5 flex flex-wrap-reverse items-end justify-between gap-x-4 border-b border-line print:hidden">
      <nav aria-label={label} className="scrolls -mb-px flex min-w-0 gap-4 overflow-x-auto">
        {tabs.map((tab) => (
          <Link
            key={tab.href}
            href={tab.href}
            aria-current={tab.href === current ? "page" : undefined}
            className={clsx(
              "border-b-2 px-0.5 py-1.5 whitespace-nowrap -outline-offset-2",
              tab.href === current
                ? "border-accent font-medium text-ink [scroll-initial-target:nearest]"
                : "border-transparent text-ink-2 hover:border-line-strong hover:text-ink",
            )}
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="ml-1.5 text-tiny text-ink-3">{tab.count}</span>
            )}
          </Link>
        ))}
      </nav>
      {actions && <div className="flex flex-wrap gap-2 pb-1.5">{actions}</div>}
    </div>
  );
}
