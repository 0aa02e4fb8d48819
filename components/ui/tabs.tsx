import clsx from "clsx";
import { Link } from "./link";

export type Tab = {
  readonly href: string;
  readonly label: string;
  /** How many wait behind it. */
  readonly count?: number;
};

/** The views of one thing, each with its own address. */
export function Tabs({
  label,
  tabs,
  current,
}: {
  /** What the tabs are views of. */
  label: string;
  tabs: readonly Tab[];
  /** The `href` of the tab that is open. */
  current: string;
}) {
  return (
    <nav
      aria-label={label}
      className="mb-3.5 flex gap-4 overflow-x-auto border-b border-line print:hidden"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.href === current ? "page" : undefined}
          className={clsx(
            "-mb-px border-b-2 px-0.5 py-1.5 whitespace-nowrap -outline-offset-2",
            tab.href === current
              ? "border-accent font-medium text-ink"
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
  );
}
