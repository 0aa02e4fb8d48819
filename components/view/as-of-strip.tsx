"use client";

import { useState } from "react";
import { useServerParam } from "@/components/browser/use-server-param";
import type { Day } from "@/lib/calendar";
import { dayText, distanceText, isoDay } from "@/lib/format/day";
import { formatRatio } from "@/lib/format/ratio";

export type AsOfStripProps = {
  asOf: Day;
  today: Day;
  /** The days that the strip reaches from and to. */
  from: Day;
  until: Day;
  /** A share at some days, in order: solid up to today, dashed after it. */
  points: readonly { readonly day: Day; readonly ratio: number | null }[];
  /** How many things end on a day. */
  endings: readonly { readonly day: Day; readonly count: number }[];
  /** What the share is: "Role coverage". */
  label: string;
  ratio: number | null;
  /** "→ 58% by Jun 2027 if nothing is renewed". */
  note?: string;
};

/** Time at a glance: what was, what comes, what ends when; drag it to look at another day. */
export function AsOfStrip(props: AsOfStripProps) {
  const { asOf, today, from, until, label, ratio, note } = props;
  const [isPending, ask] = useServerParam("asOf");
  const [draft, setDraft] = useState<Day | null>(null);
  const day = draft ?? asOf;
  const go = (next: Day) => ask(next === today ? "" : isoDay(next), () => setDraft(null));
  const commit = () => draft !== null && draft !== asOf && go(draft);
  return (
    <section
      aria-label="The day that is looked at"
      aria-busy={isPending}
      className="mb-3.5 grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3.5 rounded-card border border-line bg-surface px-4 py-2 shadow-card max-md:grid-cols-2"
    >
      <div>
        <div className="text-tiny text-ink-3">As of</div>
        <b className="font-semibold whitespace-nowrap">{dayText(day)}</b>{" "}
        {day === today ? (
          <span className="text-tiny text-ink-3">today</span>
        ) : (
          <button
            type="button"
            onClick={() => go(today)}
            className="text-tiny text-accent underline underline-offset-3 print:hidden"
          >
            back to today
          </button>
        )}
      </div>
      <div className="relative h-12 max-md:order-last max-md:col-span-2">
        <StripPicture {...props} />
        <input
          type="range"
          aria-label="As of"
          aria-valuetext={`${dayText(day)}, ${distanceText(day, today)}`}
          min={from}
          max={until}
          value={day}
          onChange={(event) => setDraft(Number(event.target.value) as Day)} // whole numbers between two days
          onPointerUp={commit}
          onKeyUp={commit}
          onBlur={commit}
          className="scrubber absolute inset-0 h-full w-full"
        />
      </div>
      <div className="text-right">
        <div className="text-tiny text-ink-3">{label}</div>
        <b className="font-semibold">{formatRatio(ratio)}</b>{" "}
        {note && <span className="text-tiny text-ink-3 max-md:hidden">{note}</span>}
      </div>
    </section>
  );
}

const WIDTH = 1000;
const BASE = 42;
const TOP = 4;

/** A picture that stretches to the box: lines keep their width. */
function StripPicture({ today, from, until, points, endings }: AsOfStripProps) {
  const x = (day: Day) => Math.round((WIDTH * (day - from)) / Math.max(1, until - from));
  const most = Math.max(1, ...endings.map(({ count }) => count));
  const line = { fill: "none", strokeWidth: 1.5, vectorEffect: "non-scaling-stroke" } as const;
  const { past, future } = courses(points, today, x);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} 46`}
      preserveAspectRatio="none"
      className="absolute inset-0 h-full w-full"
    >
      {endings.map(({ day, count }) => (
        <path
          key={day}
          d={`M${x(day)},${BASE}V${BASE - 4 - (14 * count) / most}`}
          stroke="var(--soon)"
          {...line}
          strokeWidth={3}
        />
      ))}
      <path d={`M0,${BASE + 0.5}H${WIDTH}`} stroke="var(--line-strong)" {...line} strokeWidth={1} />
      {past && <path d={past} stroke="var(--ink-2)" {...line} />}
      {future && <path d={future} stroke="var(--missing)" strokeDasharray="3 3" {...line} />}
    </svg>
  );
}

/** The paths up to today and from today on, drawn between a little below the lowest share and a little above the highest. */
function courses(
  points: AsOfStripProps["points"],
  today: Day,
  x: (day: Day) => number,
): { past: string; future: string } {
  const ratios = points.flatMap(({ ratio }) => ratio ?? []);
  const low = Math.max(0, Math.min(...ratios) - 0.1);
  const high = Math.min(1, Math.max(...ratios) + 0.1);
  const y = (ratio: number) =>
    Math.round(10 * (TOP + ((high - ratio) / (high - low)) * (BASE - 10 - TOP))) / 10;
  const path = (part: AsOfStripProps["points"]) => {
    const steps = part.flatMap(({ day, ratio }) => (ratio === null ? [] : `${x(day)},${y(ratio)}`));
    return steps.length < 2 ? "" : `M${steps.join("L")}`;
  };
  return {
    past: path(points.filter(({ day }) => day <= today)),
    future: path(points.filter(({ day }) => day >= today)),
  };
}
