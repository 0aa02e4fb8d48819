import clsx from "clsx";
import type { ReactNode } from "react";
import { Sparkline } from "@/components/chart/sparkline";
import { Link } from "./link";

export type StatTileProps = {
  label: string;
  /** The figure as it is read: "91.4%". */
  value: string;
  /** What the figure is made of: "1 112 of 1 217". */
  note?: ReactNode;
  /** The definition, for the tooltip and screen readers. */
  definition?: string;
  /** The figure at equal steps up to now, oldest first; drawn without axes. */
  trend?: readonly number[];
  /** The people behind the number. */
  href?: string;
};

/** Figures side by side, two on a phone; whatever is left over in the last line fills it. */
export function StatTiles({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={clsx("flex flex-wrap gap-3.5 max-sm:gap-2", className)}>{children}</div>;
}

/** One figure that matters, with what it is made of; the whole tile opens what is behind it. */
export function StatTile({ label, value, note, definition, trend, href }: StatTileProps) {
  return (
    <section
      data-card
      title={definition}
      className="@container relative min-w-0 grow basis-40 rounded-card border border-line bg-surface px-4 py-3 shadow-card has-[a:hover]:border-line-strong max-sm:px-3 max-sm:py-2.5"
    >
      <h2 className="text-tiny text-ink-3">{label}</h2>
      <div className="my-0.5 flex items-end justify-between gap-3">
        <p className="text-figure font-semibold tracking-[-0.02em]">
          {href ? (
            <Link href={href} className="after:absolute after:inset-0 after:rounded-card">
              {value}
              <span className="sr-only">: {label}</span>
            </Link>
          ) : (
            value
          )}
        </p>
        {trend && trend.length > 1 && (
          <span className="-mt-3 hidden pb-1 @min-[12rem]:block">
            <Sparkline values={trend} />
          </span>
        )}
      </div>
      {note && <p className="text-tiny text-ink-3">{note}</p>}
    </section>
  );
}

/** A change beside a figure. Up is good unless said otherwise; the arrow says it without colour. */
export function Change({
  by,
  text,
  good = "up",
}: {
  by: number;
  text: string;
  good?: "up" | "down";
}) {
  if (by === 0) return <span>unchanged</span>;
  const isGood = by > 0 === (good === "up");
  return (
    <span className={clsx("whitespace-nowrap", isGood ? "text-ok" : "text-missing")}>
      {by > 0 ? "▲" : "▼"} {text}
    </span>
  );
}
