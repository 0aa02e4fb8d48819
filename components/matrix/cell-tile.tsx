import clsx from "clsx";
import { StandingShape } from "@/components/standing/standing-shape";
import type { StandingLook } from "@/lib/format/standing";
import type { MatrixCell } from "@/lib/timeline/matrix/cell";
import { lookOf } from "./cell-words";
import { isBelow, isHatched, type Matrix, shadeOf } from "./matrix-data";

const SHADES = [
  "border border-line bg-surface text-ink-3",
  "bg-level-1 text-level-1-ink",
  "bg-level-2 text-level-2-ink",
  "bg-level-3 text-level-3-ink",
  "bg-level-4 text-level-4-ink",
  "bg-level-5 text-level-5-ink",
];

const STANDINGS: Readonly<Record<StandingLook, string>> = {
  none: "text-ink-3",
  met: "bg-ok-soft text-ok",
  expiring: "bg-soon-soft text-soon",
  grace: "bg-grace-soft text-grace",
  waived: "bg-waived-soft text-waived",
  "below-level": "bg-missing-soft text-missing",
  lapsed: "bg-missing-soft text-missing",
  missing: "bg-missing-soft text-missing",
};

export type CellTileProps = {
  cell: MatrixCell;
  /** What kind of matrix it is from, and how many levels that has. */
  of: Pick<Matrix, "kind" | "levels">;
};

/** One cell outside the canvas: in the legend, in the table, on paper. It looks the same. */
export function CellTile({ cell, of }: CellTileProps) {
  if (of.kind === "standings") {
    const look = lookOf(cell);
    return (
      <span
        data-graphic="tile"
        className={clsx(
          "relative inline-grid size-5 place-items-center overflow-hidden rounded",
          STANDINGS[look],
        )}
      >
        {isHatched(cell) && <Hatch />}
        <StandingShape look={look} />
      </span>
    );
  }
  const shade = shadeOf(cell.shown, of.levels.length);
  return (
    <span
      data-graphic="tile"
      className={clsx(
        "relative inline-grid size-5 place-items-center overflow-hidden rounded text-[0.6875rem]",
        SHADES[shade],
      )}
    >
      {isHatched(cell) && <Hatch />}
      <span className={clsx("relative", isHatched(cell) && "rounded-full bg-inherit px-[3px]")}>
        {cell.shown === 0 ? "·" : cell.shown}
      </span>
      {isBelow(cell) && <Corner isMandatory={cell.mandatory} />}
      {cell.stale && (
        <span className="absolute top-px left-px size-[5px] rounded-full border border-current bg-surface" />
      )}
      {cell.expiring && (
        <span className="absolute inset-x-[3px] bottom-[2px] h-[2px] rounded-full bg-soon outline outline-surface" />
      )}
    </span>
  );
}

function Hatch() {
  return <span className="hatch absolute inset-0 opacity-30" />;
}

function Corner({ isMandatory }: { isMandatory: boolean }) {
  return (
    <svg
      aria-hidden="true"
      width="9"
      height="9"
      viewBox="0 0 9 9"
      className="absolute top-0 right-0 text-missing"
    >
      <path d="M0 0H9V9Z" fill={isMandatory ? "currentColor" : "var(--surface)"} />
      <path
        d="M0 0L9 9"
        stroke={isMandatory ? "var(--surface)" : "currentColor"}
        strokeWidth="1.5"
      />
    </svg>
  );
}
