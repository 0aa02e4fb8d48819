import clsx from "clsx";
import type { KeyboardEvent, PointerEvent } from "react";
import type { Day } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";
import type { GanttStep } from "./rows";

/** All of a bar, or its end alone. */
export type Grip = "all" | "end";

/** How bars are moved by hand. */
export type BarHold = {
  readonly isMovable: (id: string) => boolean;
  /** `moved`: not where it was; `broken`: and something does not fit there. */
  readonly lookOf: (id: string) => "kept" | "moved" | "broken";
  /** The id of what says how it is done. */
  readonly describedBy: string;
  readonly onKeyDown: (bar: GanttStep, event: KeyboardEvent) => void;
  readonly onGrab: (bar: GanttStep, grip: Grip, event: PointerEvent<HTMLElement>) => void;
  readonly onMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onLetGo: (event: PointerEvent<HTMLElement>) => void;
};

export type GanttBarProps = {
  bar: GanttStep;
  who: string;
  top: number;
  from: Day;
  until: Day;
  place: (day: Day) => number;
  hold: BarHold | undefined;
};

const LOOKS: Readonly<Record<GanttStep["look"], string>> = {
  small: "border-level-2 bg-level-2 text-level-2-ink",
  large: "border-level-4 bg-level-4 text-level-4-ink",
  check: "border-dashed border-level-4 bg-surface text-ink",
};

const HELD = {
  kept: "",
  moved: "outline-2 outline-offset-1 outline-accent outline-dashed",
  broken: "outline-2 outline-offset-1 outline-soon",
} as const;

const SHAPE =
  "flex h-6 w-full items-center gap-1 overflow-hidden rounded-control border px-1.5 text-tiny whitespace-nowrap forced-colors:border-2 print:border-ink-3";

/** A step on its days; whoever may move it takes it in hand. */
export function GanttBar({ hold, ...own }: GanttBarProps) {
  const { bar, top, place } = own;
  return (
    <li
      title={`${bar.label}, ${daysOf(bar)}`}
      className="absolute"
      style={{
        left: `${place(bar.from)}%`,
        width: `max(${place(bar.until) - place(bar.from)}%, 0.75rem)`,
        top: `${top}rem`,
      }}
    >
      {hold?.isMovable(bar.id) ? (
        <InHand {...own} hold={hold} />
      ) : (
        <div className={clsx(SHAPE, LOOKS[bar.look])}>
          <Words bar={bar} />
          <span className="sr-only">
            {bar.label}, {daysOf(bar)}
          </span>
        </div>
      )}
    </li>
  );
}

function daysOf({ from, until, state }: GanttStep): string {
  return `${dayText(from)} – ${dayText(until)}${state ? `, ${state.words}` : ""}`;
}

function Words({ bar: { state, label }, sign }: { bar: GanttStep; sign?: string | undefined }) {
  const shown = sign ?? state?.sign;
  return (
    <>
      {shown && <span aria-hidden="true">{shown}</span>}
      <span aria-hidden="true" className="truncate">
        {label}
      </span>
    </>
  );
}

type InHandProps = Omit<GanttBarProps, "hold"> & { hold: BarHold };

/** Fingers that go sideways move the bar; those that go up and down scroll the page. */
function InHand({ bar, who, from, until, hold }: InHandProps) {
  const look = hold.lookOf(bar.id);
  const pointer = {
    onPointerMove: hold.onMove,
    onPointerUp: hold.onLetGo,
    onPointerCancel: hold.onLetGo,
    onLostPointerCapture: hold.onLetGo,
  };
  return (
    <>
      <button
        type="button"
        role="slider"
        aria-label={`${bar.label} of ${who}`}
        aria-valuemin={from}
        aria-valuemax={until}
        aria-valuenow={bar.from}
        aria-valuetext={`${daysOf(bar)}${look === "broken" ? ", does not fit" : ""}`}
        aria-describedby={hold.describedBy}
        className={clsx(
          SHAPE,
          LOOKS[bar.look],
          HELD[look],
          "touch-pan-y select-none cursor-grab active:cursor-grabbing",
        )}
        onKeyDown={(event) => hold.onKeyDown(bar, event)}
        onPointerDown={(event) => hold.onGrab(bar, "all", event)}
        {...pointer}
      >
        <Words bar={bar} sign={look === "broken" ? "!" : undefined} />
      </button>
      <span
        aria-hidden="true"
        data-end-of={bar.id}
        className="absolute inset-y-0 -right-2 w-3.5 cursor-ew-resize touch-pan-y print:hidden"
        onPointerDown={(event) => hold.onGrab(bar, "end", event)}
        {...pointer}
      />
    </>
  );
}
