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

/** One figure that matters, with what it is made of; the whole tile opens what is behind it. */
export function StatTile({ label, value, note, definition, trend, href }: StatTileProps) {
  return (
    <section
      data-card
      title={definition}
      className="@container relative min-w-0 rounded-card border border-line bg-surface px-4 py-3.5 shadow-card has-[a:hover]:border-line-strong"
    >
      <div className="flex items-start justify-between gap-3">
        <div>
          <h2 className="text-tiny text-ink-3">{label}</h2>
          <p className="my-0.5 text-figure font-semibold tracking-[-0.02em]">
            {href ? (
              <Link href={href} className="after:absolute after:inset-0 after:rounded-card">
                {value}
                <span className="sr-only">: {label}</span>
              </Link>
            ) : (
              value
            )}
          </p>
        </div>
        {trend && trend.length > 1 && (
          <span className="hidden @min-[12rem]:block">
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
    <span className={isGood ? "text-ok" : "text-missing"}>
      {by > 0 ? "▲" : "▼"} {text}
    </span>
  );
}
