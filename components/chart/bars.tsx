"use client";

import { useRouter } from "next/navigation";
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import { countText } from "@/lib/format/count";
import type { BarLook, StackedBarsProps } from "./bar-parts";

const FILLS: Readonly<Record<BarLook, string>> = {
  met: "var(--ok)",
  expiring: "var(--soon)",
  grace: "var(--grace)",
  gap: "var(--missing)",
  waived: "var(--waived)",
  certification: "var(--level-4)",
  micro: "var(--level-2)",
  plain: "var(--ink-2)",
};

const TICK = { fontSize: 11, fill: "var(--ink-3)" };

/** The drawing of `StackedBars`. A press on a bar opens what is behind it; the table has the same links. */
export function Bars({ parts, bars }: StackedBarsProps) {
  const router = useRouter();
  const data = bars.map(({ name, counts, href }) => ({ name, href, ...counts }));
  const open = (index: unknown) => {
    const href = data[Number(index)]?.href;
    if (href) router.push(href as Parameters<typeof router.push>[0]);
  };
  return (
    <BarChart
      responsive
      data={data}
      margin={{ top: 6, right: 4, bottom: 0, left: 0 }}
      style={{ width: "100%", height: "100%" }}
      accessibilityLayer={false}
      barCategoryGap="22%"
      onClick={({ activeIndex }) => open(activeIndex)}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="name"
        tick={TICK}
        tickLine={false}
        axisLine={{ stroke: "var(--line-strong)" }}
        minTickGap={12}
      />
      <YAxis allowDecimals={false} tick={TICK} tickLine={false} axisLine={false} width={32} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: "var(--accent-soft)" }}
        content={({ active, label, payload }) =>
          active && (
            <div className="rounded-control border border-line-strong bg-surface px-2.5 py-1.5 text-small shadow-raised">
              <div className="font-medium">{label}</div>
              {payload.map((entry) => (
                <div key={String(entry.dataKey)} className="flex justify-between gap-4 text-ink-2">
                  {entry.name}
                  <b className="font-semibold text-ink">{countText(Number(entry.value))}</b>
                </div>
              ))}
            </div>
          )
        }
      />
      {parts.map(({ key, name, look }) => (
        <Bar
          key={key}
          dataKey={key}
          name={name}
          stackId="all"
          fill={FILLS[look]}
          stroke="var(--surface)"
          strokeWidth={1}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
}
