"use client";

import { useId } from "react";
import { Bar, BarChart, LabelList, XAxis, YAxis } from "recharts";
import { useMedia } from "@/components/browser/use-media";
import { countText } from "@/lib/format/count";

export type DemandBarsProps = {
  readonly rows: readonly {
    readonly name: string;
    readonly asked: number;
    readonly reached: number;
  }[];
};

/** As many characters of a name as fit beside its bar on two lines. */
const LONGEST = { wide: 30, narrow: 24 };
const TICK = { fontSize: 12, fill: "var(--ink-2)" };

/** The drawing of a `Demand`: what is there is solid, what is missing of what is asked for is hatched. */
export function DemandBars({ rows }: DemandBarsProps) {
  const hatch = useId();
  const isNarrow = useMedia("(max-width: 30rem)");
  const longest = isNarrow ? LONGEST.narrow : LONGEST.wide;
  const lines = rows.map(({ name, asked, reached }, index) => ({
    // Two may have the same name: the place tells them apart.
    name: `${index} ${name.length > longest ? `${name.slice(0, longest - 1)}…` : name}`,
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
        width={isNarrow ? 124 : 200}
        interval={0}
        tick={TICK}
        tickFormatter={(name: string) => name.replace(/^\d+ /, "")}
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
