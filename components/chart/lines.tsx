"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import type { Day } from "@/lib/calendar";
import { dayText, monthText } from "@/lib/format/day";
import { formatRatio } from "@/lib/format/ratio";
import type { CoverageLineProps, CoverageSeries, LineLook } from "./coverage-series";

const STROKES: Readonly<Record<LineLook, { stroke: string; strokeDasharray?: string }>> = {
  past: { stroke: "var(--ink-2)" },
  forecast: { stroke: "var(--missing)", strokeDasharray: "5 4" },
  plan: { stroke: "var(--ok)" },
};

const TICK = { fontSize: 11, fill: "var(--ink-3)" };

type Point = { day: Day; between: [number, number] | null } & Record<
  `line${number}`,
  number | null
>;

/** The drawing of a `CoverageLine`. */
export function Lines({ days, lines, asOf, target, steps, named }: CoverageLineProps) {
  const points = days.map((day, index) => pointOf(day, index, lines));
  const type = steps ? "stepAfter" : "linear";
  const ticks = ticksFrom(floorOf(lines, target));
  return (
    <ComposedChart
      responsive
      data={points}
      margin={{ top: 6, right: 4, bottom: 0, left: 0 }}
      style={{ width: "100%", height: "100%" }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="day"
        type="number"
        domain={["dataMin", "dataMax"]}
        ticks={named ? [...named] : quarters(days)}
        tickFormatter={(day: Day) => monthText(day)}
        tick={TICK}
        tickLine={false}
        axisLine={{ stroke: "var(--line-strong)" }}
        minTickGap={24}
      />
      <YAxis
        domain={[ticks[0] ?? 0, 1]}
        ticks={ticks}
        tickFormatter={(value: number) => formatRatio(value)}
        tick={TICK}
        tickLine={false}
        axisLine={false}
        width={40}
      />
      <Area
        dataKey="between"
        type={type}
        stroke="none"
        fill="var(--accent-soft)"
        isAnimationActive={false}
      />
      {target !== undefined && (
        <ReferenceLine
          y={target}
          stroke="var(--ink-3)"
          strokeDasharray="2 4"
          label={{ value: `target ${formatRatio(target)}`, position: "insideBottomLeft", ...TICK }}
        />
      )}
      <ReferenceLine x={asOf} stroke="var(--accent)" strokeWidth={1.5} />
      {lines.map(({ name, look }, index) => (
        <Line
          key={name}
          dataKey={`line${index}`}
          name={name}
          type={type}
          dot={false}
          strokeWidth={2}
          isAnimationActive={false}
          {...STROKES[look]}
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: "var(--line-strong)" }}
        content={(content) => {
          const changed = steps?.[days.indexOf(Number(content.label) as Day)] ?? [];
          return <Reading content={content} lines={lines} changed={changed} />;
        }}
      />
    </ComposedChart>
  );
}

function pointOf(day: Day, index: number, lines: readonly CoverageSeries[]): Point {
  const shareOf = (line: CoverageSeries | undefined) => line?.values[index] ?? null;
  const plan = shareOf(lines.find((line) => line.look === "plan"));
  const forecast = shareOf(lines.find((line) => line.look === "forecast"));
  const between: Point["between"] = plan === null || forecast === null ? null : [forecast, plan];
  const values = lines.map((line, position) => [`line${position}`, shareOf(line)] as const);
  return { day, between, ...Object.fromEntries(values) };
}

/** Every third day given: days are months mostly, so these are quarters. */
function quarters(days: readonly Day[]): Day[] {
  const step = Math.max(1, Math.round(days.length / 8));
  return days.filter((_, index) => index % step === 0);
}

/** The axis starts at a whole ten per cent below the lowest point. */
function floorOf(lines: readonly CoverageSeries[], target = 1): number {
  const values = lines.flatMap((line) => line.values.flatMap((value) => value ?? []));
  return Math.max(0, Math.floor(Math.min(target, ...values) * 10) / 10);
}

/** Every ten per cent, or every twenty where that would be crowded; always up to the full hundred. */
function ticksFrom(floor: number): number[] {
  const step = floor < 0.6 ? 20 : 10;
  const first = Math.floor((floor * 100) / step) * step;
  return Array.from(
    { length: (100 - first) / step + 1 },
    (_, index) => (first + index * step) / 100,
  );
}

type ReadingProps = {
  content: Pick<TooltipContentProps, "active" | "label" | "payload">;
  lines: readonly CoverageSeries[];
  changed: readonly string[];
};

const MOST_NAMED = 6;

/** What the lines say on the day under the pointer, and what changes with it. */
function Reading({ content: { active, label, payload }, lines, changed }: ReadingProps) {
  if (!active) return null;
  const shareOf = (index: number) =>
    payload.find((entry) => entry.dataKey === `line${index}`)?.value;
  return (
    <div className="rounded-control border border-line-strong bg-surface px-2.5 py-1.5 text-small shadow-raised">
      <div className="font-medium">{dayText(Number(label) as Day)}</div>
      {lines.map(({ name }, index) => {
        const value = shareOf(index);
        if (typeof value !== "number") return null;
        return (
          <div key={name} className="flex justify-between gap-4 text-ink-2">
            {name}
            <b className="font-semibold text-ink">{formatRatio(value, 1)}</b>
          </div>
        );
      })}
      {changed.length > 0 && (
        <ul className="mt-1 border-t border-line pt-1 text-tiny text-ink-2">
          {changed.slice(0, MOST_NAMED).map((name) => (
            <li key={name}>{name}</li>
          ))}
          {changed.length > MOST_NAMED && <li>and {changed.length - MOST_NAMED} more</li>}
        </ul>
      )}
    </div>
  );
}
