import { STANDING_SHAPES } from "@/components/standing/standing-shapes";
import type { StandingLook } from "@/lib/format/standing";
import type { MatrixCell } from "@/lib/timeline/matrix/cell";
import { lookOf } from "./cell-words";
import { isBelow, isHatched, type Matrix, shadeOf } from "./matrix-data";

/** The ground of each shade, and what stands on it. */
const SHADES = [
  ["fill-surface stroke-line-strong", "text-ink-3"],
  ["fill-level-1", "text-level-1-ink"],
  ["fill-level-2", "text-level-2-ink"],
  ["fill-level-3", "text-level-3-ink"],
  ["fill-level-4", "text-level-4-ink"],
  ["fill-level-5", "text-level-5-ink"],
] as const;

const MISSING = ["fill-missing-soft", "text-missing"] as const;
const STANDINGS: Readonly<Record<StandingLook, readonly [ground: string, ink: string]>> = {
  none: ["fill-transparent", "text-ink-3"],
  met: ["fill-ok-soft", "text-ok"],
  expiring: ["fill-soon-soft", "text-soon"],
  grace: ["fill-grace-soft", "text-grace"],
  waived: ["fill-waived-soft", "text-waived"],
  "below-level": MISSING,
  lapsed: MISSING,
  missing: MISSING,
};

export type TilePictureProps = {
  cell: MatrixCell;
  of: Pick<Matrix, "kind" | "levels">;
  /** How large it is. */
  className?: string;
};

/** One cell at any size, on a wall or on paper: a picture, which prints where backgrounds are left out. */
export function TilePicture({ cell, of, className }: TilePictureProps) {
  const isLevel = of.kind === "levels";
  const [ground, ink] = isLevel
    ? (SHADES[shadeOf(cell.shown, of.levels.length)] ?? SHADES[0])
    : STANDINGS[lookOf(cell)];
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 28 28"
      data-graphic="tile"
      className={`inline-block ${ink} ${className ?? ""}`}
    >
      <rect x="0.5" y="0.5" width="27" height="27" rx="4" className={ground} />
      {isHatched(cell) && <Hatch ground={ground} />}
      {isLevel ? <LevelSigns cell={cell} /> : <Shape look={lookOf(cell)} />}
    </svg>
  );
}

/** Stripes all over but behind the sign, which stays as legible as without them. */
function Hatch({ ground }: { ground: string }) {
  return (
    <>
      <path
        d="M1 8L8 1M1 15L15 1M1 22L22 1M3 27L27 3M10 27L27 10M17 27L27 17M24 27L27 24"
        stroke="currentColor"
        strokeWidth="1.4"
        opacity="0.35"
      />
      <circle cx="14" cy="14" r="8" className={ground} strokeWidth="0" />
    </>
  );
}

function LevelSigns({ cell }: { cell: MatrixCell }) {
  return (
    <>
      <text x="14" y="19" textAnchor="middle" fontSize="14" fontWeight="600" fill="currentColor">
        {cell.shown === 0 ? "·" : cell.shown}
      </text>
      {isBelow(cell) && (
        <path
          d={
            cell.mandatory
              ? "M16.5 0.5H23.5A4 4 0 0 1 27.5 4.5V11.5Z"
              : "M18 2H24A2 2 0 0 1 26 4V10Z"
          }
          className={cell.mandatory ? "fill-missing stroke-surface" : "fill-surface stroke-missing"}
          strokeWidth={cell.mandatory ? 1 : 2}
        />
      )}
      {cell.stale && (
        <circle
          {...{ cx: 6.5, cy: 6.5, r: 3 }}
          className="fill-surface"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      )}
      {cell.expiring && (
        <rect
          {...{ x: 4, y: 22, width: 20, height: 4, rx: 2 }}
          className="fill-soon stroke-surface"
          strokeWidth="1"
        />
      )}
    </>
  );
}

function Shape({ look }: { look: StandingLook }) {
  return (
    <g transform="translate(5.6 5.6) scale(1.4)" strokeLinecap="round" strokeLinejoin="round">
      {STANDING_SHAPES[look].map(({ path, line }) => (
        <path
          key={path}
          d={path}
          fill={line === 0 ? "currentColor" : "none"}
          stroke={line === 0 ? "none" : "currentColor"}
          strokeWidth={line}
        />
      ))}
    </g>
  );
}
