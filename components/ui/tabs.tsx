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

/** The views of one thing, each with its own address; on a phone one line that is moved to the side. */
export function Tabs({ label, tabs, current, actions }: TabsProps) {
  return (
    <div className="max-sm:scrolls mb-3.5 flex items-end justify-between gap-x-4 border-b border-line max-sm:overflow-x-auto sm:flex-wrap-reverse print:hidden">
      <nav
        aria-label={label}
        className="sm:scrolls -mb-px flex gap-4 max-sm:shrink-0 sm:min-w-0 sm:overflow-x-auto"
      >
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
      {actions && (
        <div className="flex gap-2 pb-1.5 max-sm:shrink-0 max-sm:py-0.5 sm:flex-wrap">
          {actions}
        </div>
      )}
    </div>
  );
}
