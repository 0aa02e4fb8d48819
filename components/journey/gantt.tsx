import { ScrollBox } from "@/components/ui/scroll-box";
import type { Day } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";
import { type BarHold, GanttBar, type GanttBarProps } from "./gantt-bar";
import { GanttMilestones } from "./gantt-milestones";
import { lanesOf } from "./lanes";
import type { GanttRow } from "./rows";

export type GanttProps = {
  label: string;
  rows: readonly GanttRow[];
  from: Day;
  until: Day;
  /** The day on which the goal has to hold. */
  endsOn: Day;
  /** The first day of each month in between, with its name. */
  marks: readonly { readonly day: Day; readonly name: string }[];
  today: Day;
  /** What may be done to bars by hand; nothing where it is left out. */
  hold?: BarHold;
};

/** Who learns what, when: a line for each person, a bar for each step. The table below it says the same in words. */
export function Gantt({ label, rows, from, until, endsOn, marks, today, hold }: GanttProps) {
  const days = Math.max(1, until - from + 1);
  const place = (day: Day) => ((day - from) / days) * 100;
  return (
    <ScrollBox label={label}>
      <div className="relative min-w-[40rem] print:min-w-0" data-graphic>
        <div aria-hidden="true" className="flex border-b border-line-strong text-tiny text-ink-2">
          <span className="w-40 shrink-0 max-sm:w-28" />
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
            <Person
              key={row.id}
              {...{ row, place, hold, from, until }}
              lines={[
                { day: today, look: "border-dashed border-ink-3" },
                { day: endsOn, look: "border-accent" },
              ]}
            />
          ))}
        </ul>
        <p className="flex flex-wrap gap-x-4 pt-1.5 text-tiny text-ink-3">
          <span>┆ today</span>
          <span>│ {dayText(endsOn)}, by when the goal has to hold</span>
          <span>◆ something that is asked for comes to be met</span>
        </p>
      </div>
    </ScrollBox>
  );
}

type PersonProps = Omit<GanttBarProps, "bar" | "top" | "hold" | "who"> & {
  row: GanttRow;
  lines: readonly { readonly day: Day; readonly look: string }[];
  hold: BarHold | undefined;
};

/** How high a lane is, in rem. */
const LANE = 1.6;

function Person({ row, lines, ...drawn }: PersonProps) {
  const { place, from, until } = drawn;
  const lanes = lanesOf(row.bars);
  const count = Math.max(1, ...lanes.map(({ lane }) => lane + 1));
  return (
    <li className="flex border-b border-line py-1.5 break-inside-avoid">
      <span className="w-40 shrink-0 max-sm:w-28 pr-2 leading-6">{row.name}</span>
      <div className="relative min-w-0 grow">
        {lines
          .filter(({ day }) => day > from && day <= until)
          .map(({ day, look }) => (
            <span
              key={look}
              aria-hidden="true"
              className={`absolute -inset-y-1.5 border-l ${look}`}
              style={{ left: `${place(day)}%` }}
            />
          ))}
        <ol data-track className="relative" style={{ height: `${count * LANE}rem` }}>
          {lanes.map(({ bar, lane }) => (
            <GanttBar key={bar.id} {...drawn} who={row.name} bar={bar} top={lane * LANE} />
          ))}
        </ol>
        <GanttMilestones who={row.name} milestones={row.milestones} place={place} />
      </div>
    </li>
  );
}
