import clsx from "clsx";
import { Link } from "@/components/ui/link";

export type OutcomeTilesProps = {
  tiles: readonly {
    readonly href: string;
    readonly count: string;
    readonly label: string;
    /** Its rows are the ones that are shown. */
    readonly on: boolean;
  }[];
};

/** What becomes of the rows, as figures that filter them. */
export function OutcomeTiles({ tiles }: OutcomeTilesProps) {
  return (
    <nav aria-label="Rows" className="mb-3.5 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {tiles.map(({ href, count, label, on }) => (
        <Link
          key={label}
          href={href}
          scroll={false}
          aria-current={on ? "true" : undefined}
          className={clsx(
            "rounded-card border px-4 py-3 shadow-card last:col-span-2 hover:border-line-strong max-sm:py-2 sm:last:col-span-1",
            on ? "border-accent bg-accent-soft" : "border-line bg-surface",
          )}
        >
          <span className="block text-figure font-semibold tracking-[-0.02em]">{count}</span>
          <span className="text-ink-2">{label}</span>
        </Link>
      ))}
    </nav>
  );
}
