/** One measured figure; printed as a line of JSON. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The highest value that is good enough. */
  readonly goal: number;
  readonly ok: boolean;
  readonly detail: string;
};

export type Report = (figure: Figure) => void;

/** A figure that is good up to its goal. */
export function figure(
  name: string,
  value: number,
  goal: number,
  { unit, detail }: Pick<Figure, "unit" | "detail">,
): Figure {
  const rounded = Number(value.toFixed(3));
  return { name, value: rounded, unit, goal, ok: rounded <= goal, detail };
}

/** The middle one: half of the numbers are not above it. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** The one that this share of the numbers is not above. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

/** How long something takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}
