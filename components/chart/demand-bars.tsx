"use client";

import { useId } from "react";
import { Bar, BarChart, LabelList, XAxis, YAxis, type YAxisTickContentProps } from "recharts";
import { useMedia } from "@/components/browser/use-media";
import { countText } from "@/lib/format/count";
import { twoLines } from "./two-lines";

export type DemandBarsProps = {
  readonly rows: readonly {
    readonly name: string;
    readonly asked: number;
    readonly reached: number;
  }[];
};

/** Beside the bars: how wide names are, and how many of their characters stand on a line. */
const NAMES = {
  wide: { width: 200, fontSize: 12, perLine: 30 },
  narrow: { width: 128, fontSize: 11, perLine: 20 },
};
const LINE_HEIGHT = 1.1;

/** The drawing of a `Demand`: what is there is solid, what is missing of what is asked for is hatched. */
export function DemandBars({ rows }: DemandBarsProps) {
  const hatch = useId();
  const names = useMedia("(max-width: 30rem)") ? NAMES.narrow : NAMES.wide;
  const lines = rows.map(({ name, asked, reached }, index) => ({
    name: `${index} ${name}`, // two may have the same name: the place tells them apart
    reached,
    missing: asked - reached,
    words: `${countText(reached)} of ${countText(asked)}`,
  }));
  return (
    <BarChart
      responsive
      layout="vertical"
      data={lines}
      margin={{ top: 2, right: 64, bottom: 2, left: 0 }}
      style={{ width: "100%", height: "100%" }}
      barCategoryGap={5}
      accessibilityLayer={false}
    >
      <defs>
        <pattern
          id={hatch}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="var(--missing-soft)" />
          <rect width="1.5" height="5" fill="var(--missing)" />
        </pattern>
      </defs>
      <XAxis type="number" domain={[0, "dataMax"]} hide />
      <YAxis
        type="category"
        dataKey="name"
        width={names.width}
        interval={0}
        tick={(tick: YAxisTickContentProps) => <Name {...tick} {...names} />}
        tickLine={false}
        axisLine={{ stroke: "var(--line-strong)" }}
      />
      <Bar dataKey="reached" stackId="asked" fill="var(--level-3)" isAnimationActive={false} />
      <Bar
        dataKey="missing"
        stackId="asked"
        fill={`url(#${hatch})`}
        stroke="var(--missing)"
        strokeWidth={0.5}
        isAnimationActive={false}
      >
        <LabelList dataKey="words" position="right" fontSize={11} fill="var(--ink-2)" />
      </Bar>
    </BarChart>
  );
}

type NameProps = Pick<YAxisTickContentProps, "x" | "y" | "payload"> & (typeof NAMES)["wide"];

/** In the middle of its line, on two where it is long. */
function Name({ x, y, payload, fontSize, perLine }: NameProps) {
  const lines = twoLines(String(payload.value).replace(/^\d+ /, ""), perLine);
  const height = fontSize * LINE_HEIGHT;
  return (
    <text x={x} y={y} textAnchor="end" fontSize={fontSize} fill="var(--ink-2)">
      {lines.map((line, index) => (
        <tspan
          key={line}
          x={x}
          dy={index === 0 ? fontSize * 0.35 - (height * (lines.length - 1)) / 2 : height}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
