export type SparklineProps = {
  /** At equal steps, oldest first. Drawn between their own lowest and highest. */
  values: readonly number[];
  width?: number;
  height?: number;
};

/** The course of a figure, small and without axes: decoration beside the number it belongs to. */
export function Sparkline({ values, width = 96, height = 34 }: SparklineProps) {
  const points = pointsOf(values, width, height);
  const last = points.at(-1);
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="shrink-0 overflow-visible"
    >
      <path
        d={`M${points.map((point) => point.join()).join("L")}`}
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      {last && <circle cx={last[0]} cy={last[1]} r="2.2" fill="var(--ink-2)" />}
    </svg>
  );
}

function pointsOf(values: readonly number[], width: number, height: number): [number, number][] {
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const step = width / Math.max(1, values.length - 1);
  return values.map((value, index) => [
    round(index * step),
    round(height - 4 - ((value - low) / range) * (height - 8)),
  ]);
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
