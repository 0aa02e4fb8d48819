"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { Day } from "@/lib/calendar";
import { monthText } from "@/lib/format/day";
import { formatRatio } from "@/lib/format/ratio";
import type { CoverageLineProps, CoverageSeries, LineLook } from "./coverage-series";
import { keyed } from "./keyed";
import { Reading } from "./reading";

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
      {keyed(lines).map(({ key, name, look }) => (
        <Line
          key={key}
          dataKey={key}
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
          const day = Number(content.label) as Day; // one of the points
          return (
            <Reading {...{ content, day, lines }} changed={steps?.[days.indexOf(day)] ?? []} />
          );
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
  const values = keyed(lines).map((line) => [line.key, shareOf(line)] as const);
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
