import clsx from "clsx";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { Day } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";

export type GanttBar = {
  readonly id: string;
  readonly label: string;
  readonly from: Day;
  readonly until: Day;
  /** `small` is earned within weeks, `large` is a certification or more, `check` an award to be looked at. */
  readonly look: "small" | "large" | "check";
  /** A sign and words for how far it is; null for what is only proposed. */
  readonly state: { readonly sign: string; readonly words: string } | null;
};

export type GanttRow = {
  readonly id: string;
  readonly name: string;
  readonly bars: readonly GanttBar[];
};

export type GanttProps = {
  label: string;
  rows: readonly GanttRow[];
  from: Day;
  until: Day;
  /** The first day of each month in between, with its name. */
  marks: readonly { readonly day: Day; readonly name: string }[];
  today: Day;
};

/** Who learns what, when: a line for each person, a bar for each step. The table below it says the same in words. */
export function Gantt({ label, rows, from, until, marks, today }: GanttProps) {
  const days = Math.max(1, until - from + 1);
  const place = (day: Day) => ((day - from) / days) * 100;
  return (
    <ScrollBox label={label}>
      <div className="relative min-w-[40rem]" data-graphic>
        <div aria-hidden="true" className="flex border-b border-line-strong text-tiny text-ink-2">
          <span className="w-40 shrink-0" />
          <div className="relative h-6 grow">
            {marks.map(({ day, name }) => (
              <span key={day} className="absolute bottom-1" style={{ left: `${place(day)}%` }}>
                {name}
              </span>
            ))}
          </div>
        </div>
        <ul aria-label={label}>
          {rows.map((row) => (
            <Person key={row.id} row={row} place={place} today={today <= until ? today : null} />
          ))}
        </ul>
      </div>
    </ScrollBox>
  );
}

type PersonProps = { row: GanttRow; place: (day: Day) => number; today: Day | null };

function Person({ row, place, today }: PersonProps) {
  const lanes = lanesOf(row.bars);
  const count = Math.max(1, ...lanes.map(({ lane }) => lane + 1));
  return (
    <li className="flex items-center border-b border-line py-1.5">
      <span className="w-40 shrink-0 pr-2">{row.name}</span>
      <ol className="relative grow" style={{ height: `${count * 1.6}rem` }}>
        {today !== null && place(today) > 0 && (
          <li
            aria-hidden="true"
            className="absolute inset-y-0 border-l border-dashed border-ink-3"
            style={{ left: `${place(today)}%` }}
          />
        )}
        {lanes.map(({ bar, lane }) => (
          <Bar key={bar.id} bar={bar} lane={lane} place={place} />
        ))}
      </ol>
    </li>
  );
}

const LOOKS: Readonly<Record<GanttBar["look"], string>> = {
  small: "border-level-2 bg-level-2 text-level-2-ink",
  large: "border-level-4 bg-level-4 text-level-4-ink",
  check: "border-dashed border-level-4 bg-surface text-ink",
};

function Bar({ bar, lane, place }: { bar: GanttBar; lane: number; place: PersonProps["place"] }) {
  const { label, from, until, look, state } = bar;
  const said = `${label}, ${dayText(from)} – ${dayText(until)}${state ? `, ${state.words}` : ""}`;
  return (
    <li
      title={said}
      className={clsx(
        "absolute flex h-6 items-center gap-1 overflow-hidden rounded-control border px-1.5 text-tiny whitespace-nowrap",
        LOOKS[look],
      )}
      style={{
        left: `${place(from)}%`,
        width: `max(${place(until) - place(from)}%, 0.75rem)`,
        top: `${lane * 1.6}rem`,
      }}
    >
      {state && <span aria-hidden="true">{state.sign}</span>}
      <span aria-hidden="true" className="truncate">
        {label}
      </span>
      <span className="sr-only">{said}</span>
    </li>
  );
}

/** Bars that lie over each other are drawn below each other. */
function lanesOf(bars: readonly GanttBar[]) {
  const ends: Day[] = [];
  return bars
    .toSorted((a, b) => a.from - b.from || a.until - b.until)
    .map((bar) => {
      const free = ends.findIndex((end) => end <= bar.from);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = bar.until;
      return { bar, lane };
    });
}
