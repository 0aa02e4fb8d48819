"use client";

import { ComposedChart, Line, ReferenceArea, ReferenceLine, XAxis, YAxis } from "recharts";
import type { Day } from "@/lib/calendar";
import { monthText } from "@/lib/format/day";

const TICK = { fontSize: 11, fill: "var(--ink-3)" };

export type StepsProps = {
  /** In order; the first is the day from which is looked ahead. */
  readonly steps: readonly { readonly day: Day; readonly holders: number }[];
  /** The last day shown. */
  readonly until: Day;
  readonly minimum: number;
};

/** The drawing of a `HeadCount`: where there are too few, the ground says so. */
export function Steps({ steps, until, minimum }: StepsProps) {
  const last = steps.at(-1);
  const points = [...steps, ...(last ? [{ ...last, day: until }] : [])];
  const from = steps[0]?.day ?? until;
  const most = Math.max(minimum, ...steps.map((step) => step.holders)) + 1;
  return (
    <ComposedChart
      responsive
      data={points}
      margin={{ top: 6, right: 8, bottom: 0, left: 0 }}
      style={{ width: "100%", height: "100%" }}
      accessibilityLayer={false}
    >
      {steps.map(({ day, holders }, index) =>
        holders < minimum ? (
          <ReferenceArea
            key={day}
            x1={day}
            x2={steps[index + 1]?.day ?? until}
            y1={0}
            y2={most}
            fill="var(--missing-soft)"
          />
        ) : null,
      )}
      <XAxis
        dataKey="day"
        type="number"
        domain={[from, until]}
        ticks={[from, midOf(from, until), until]}
        tickFormatter={(day: Day) => monthText(day)}
        tick={TICK}
        tickLine={false}
        axisLine={{ stroke: "var(--line-strong)" }}
      />
      <YAxis
        domain={[0, most]}
        allowDecimals={false}
        tickCount={Math.min(most + 1, 5)}
        tick={TICK}
        tickLine={false}
        axisLine={false}
        width={28}
      />
      <ReferenceLine
        y={minimum}
        stroke="var(--ink-3)"
        strokeDasharray="2 4"
        label={{ value: `needed ${minimum}`, position: "insideBottomRight", ...TICK }}
      />
      <Line
        dataKey="holders"
        type="stepAfter"
        dot={false}
        stroke="var(--ink-2)"
        strokeWidth={2}
        isAnimationActive={false}
      />
    </ComposedChart>
  );
}

function midOf(from: Day, until: Day): Day {
  return Math.round((from + until) / 2) as Day; // still a day
}
