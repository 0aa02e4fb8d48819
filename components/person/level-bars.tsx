import clsx from "clsx";
import { Link } from "@/components/ui/link";

export type LevelBar = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly level: number;
  /** The highest level that any evidence claims, counting or not. */
  readonly claimed: number;
  /** Null where no role asks for it. */
  readonly required: number | null;
  readonly gap: number;
  /** How many levels the scale has. */
  readonly steps: number;
};

/** Levels against what the role asks for: filled is shown, hatched is claimed and does not count. */
export function LevelBars({ bars }: { bars: readonly LevelBar[] }) {
  return (
    <ul>
      {bars.map((bar) => (
        <li
          key={bar.id}
          className="grid grid-cols-[minmax(0,10rem)_1fr_2rem] items-center gap-2.5 py-1"
        >
          <Link href={bar.href} title={bar.name} className="truncate text-small hover:underline">
            {bar.name}
          </Link>
          <Track bar={bar} />
          <span className="text-right text-small font-semibold text-missing">
            {bar.gap > 0 ? `−${bar.gap}` : ""}
          </span>
          <span className="sr-only">
            level {bar.level}
            {bar.required === null ? ", not required" : `, required ${bar.required}`}
            {bar.claimed > bar.level && `, ${bar.claimed} claimed`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Track({ bar: { level, claimed, required, steps } }: { bar: LevelBar }) {
  const ranks = Array.from({ length: steps }, (_, index) => index + 1);
  return (
    <span aria-hidden="true" className="relative flex gap-0.5">
      {ranks.map((rank) => (
        <span
          key={rank}
          data-graphic
          className={clsx(
            "h-2.5 grow rounded-[2px]",
            rank <= level && "bg-level-4",
            rank > level && rank <= claimed && "hatch text-level-3",
            rank > level && rank > claimed && "border border-line bg-sunken",
          )}
        />
      ))}
      {required !== null && (
        <span
          className="absolute -inset-y-0.5 w-0.5 bg-ink"
          style={{ left: `calc(${(required / steps) * 100}% - 1px)` }}
        />
      )}
    </span>
  );
}
