"use client";

import { Pause, Play } from "lucide-react";
import { useServerParam } from "@/components/browser/use-server-param";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { dayText, distanceText, isoDay, monthText } from "@/lib/format/day";
import { formatRatio } from "@/lib/format/ratio";
import { useDayInHand } from "./day-in-hand";
import { usePlaying } from "./use-playing";

export type AsOfStripProps = {
  asOf: Day;
  today: Day;
  /** The days that the strip reaches from and to. */
  from: Day;
  until: Day;
  /** A share on the first day and on each on which it becomes another: solid up to today, dashed after it. */
  points: readonly { readonly day: Day; readonly ratio: number | null }[];
  /** How many things end on a day. */
  endings: readonly { readonly day: Day; readonly count: number }[];
  /** Where it stops when it plays. */
  monthEnds: readonly Day[];
  /** What the share is: "Role coverage". */
  label: string;
  /** What lies ahead: "→ 58% by Jun 2027 if nothing is renewed". */
  note?: string;
};

/**
 * Time at a glance: what was, what comes, what ends when. Drag it to look at another day, or have it play
 * month by month; what shares its day follows the hand, and the page comes anew when the hand lets go.
 */
export function AsOfStrip(props: AsOfStripProps) {
  const { asOf, today, from, until, points, endings, monthEnds, label, note } = props;
  const [isPending, ask] = useServerParam("asOf");
  const { day: held, setDay, comeNear } = useDayInHand();
  const day = held ?? asOf;
  const go = (next: Day) => ask(next === today ? "" : isoDay(next), () => setDay(null));
  const commit = () => held !== null && held !== asOf && go(held);
  const { isPlaying, toggle } = usePlaying({ day, stops: monthEnds, setDay, onStop: go });
  return (
    <div className="@container mb-3.5">
      <section
        aria-label="The day that is looked at"
        aria-busy={isPending}
        onPointerEnter={comeNear}
        onFocus={comeNear}
        className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3.5 rounded-card border border-line bg-surface px-4 py-2 shadow-card @max-[50rem]:grid-cols-[minmax(0,1fr)_auto] @max-[30rem]:px-3 @max-[30rem]:py-1.5"
      >
        <div className="flex items-center gap-2.5 @min-[50rem]:min-w-44">
          <Button
            look="plain"
            aria-label={isPlaying ? "Pause" : "Play month by month"}
            title={isPlaying ? "Pause" : "Play month by month"}
            onClick={toggle}
            className="print:hidden noscript:hidden"
          >
            {isPlaying ? <Pause aria-hidden size={14} /> : <Play aria-hidden size={14} />}
          </Button>
          <div>
            <span className="block text-tiny text-ink-3 @max-[30rem]:hidden">As of</span>
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
        </div>
        <div className="relative h-12 @max-[50rem]:order-last @max-[50rem]:col-span-2">
          <StripPicture {...props} />
          <input
            type="range"
            aria-label="As of"
            aria-valuetext={`${dayText(day)}, ${distanceText(day, today)}`}
            min={from}
            max={until}
            value={day}
            onChange={(event) => setDay(Number(event.target.value) as Day)} // whole numbers between two days
            onPointerUp={commit}
            onKeyUp={commit}
            onBlur={commit}
            className="scrubber absolute inset-0 h-full w-full"
          />
        </div>
        <div className="text-right @min-[50rem]:min-w-40">
          <span className="text-tiny text-ink-3 @min-[30rem]:block">{label}</span>{" "}
          <b className="font-semibold">{formatRatio(ratioOn(points, day))}</b>{" "}
          <span className="text-tiny text-ink-3 @max-[50rem]:hidden">
            {day === asOf && note ? note : endingWords(endings, day)}
          </span>
        </div>
      </section>
    </div>
  );
}

/** The share on a day: that of the last point up to it. */
function ratioOn(points: AsOfStripProps["points"], day: Day): number | null {
  return points.findLast((point) => point.day <= day)?.ratio ?? null;
}

/** "3 end in Mar 2027". */
function endingWords(endings: AsOfStripProps["endings"], day: Day): string {
  const month = monthText(day);
  const own = endings.filter((one) => monthText(one.day) === month);
  const count = own.reduce((sum, one) => sum + one.count, 0);
  return count === 0 ? `nothing ends in ${month}` : `${countOf(count, "end", "end")} in ${month}`;
}

const WIDTH = 1000;
const BASE = 42;
const TOP = 4;

/** A picture that stretches to the box: lines keep their width. */
function StripPicture({ today, from, until, points, endings }: AsOfStripProps) {
  const x = (day: Day) => Math.round((WIDTH * (day - from)) / Math.max(1, until - from));
  const most = Math.max(1, ...endings.map(({ count }) => count));
  const line = { fill: "none", strokeWidth: 1.5, vectorEffect: "non-scaling-stroke" } as const;
  // One path, however many days there are: a large team has hundreds.
  const ends = endings
    .map(({ day, count }) => `M${x(day)},${BASE}V${tenth(BASE - 4 - (14 * count) / most)}`)
    .join("");
  const { past, future } = courses({ points, today, until }, x);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} 46`}
      preserveAspectRatio="none"
      className="absolute inset-0 h-full w-full"
    >
      <path d={ends} stroke="var(--soon)" {...line} strokeWidth={3} />
      <path d={`M0,${BASE + 0.5}H${WIDTH}`} stroke="var(--line-strong)" {...line} strokeWidth={1} />
      {past && <path d={past} stroke="var(--ink-2)" {...line} />}
      {future && <path d={future} stroke="var(--missing)" strokeDasharray="3 3" {...line} />}
    </svg>
  );
}

/**
 * The paths up to today and from today on, drawn between a little below the lowest share and a little above
 * the highest. A share holds until it is another: the line runs level and falls on the day.
 */
function courses(
  { points, today, until }: Pick<AsOfStripProps, "points" | "today" | "until">,
  x: (day: Day) => number,
): { past: string; future: string } {
  const ratios = points.flatMap(({ ratio }) => ratio ?? []);
  const low = Math.max(0, Math.min(...ratios) - 0.1);
  const high = Math.min(1, Math.max(...ratios) + 0.1);
  const y = (ratio: number) => tenth(TOP + ((high - ratio) / (high - low)) * (BASE - 10 - TOP));
  const path = (first: Day, last: Day) =>
    points
      .map(({ day, ratio }, index) => {
        const [begin, end] = [Math.max(first, day), Math.min(last, points[index + 1]?.day ?? last)];
        if (ratio === null || begin > end) return "";
        const before = points[index - 1]?.ratio;
        const isJoined = begin === day && begin > first && before != null;
        return `${isJoined ? "V" : `M${x(begin as Day)},`}${y(ratio)}H${x(end as Day)}`; // one of the days given
      })
      .join("");
  const [first] = points;
  return { past: first ? path(first.day, today) : "", future: path(today, until) };
}

function tenth(length: number): number {
  return Math.round(10 * length) / 10;
}
