import clsx from "clsx";
import { Link } from "@/components/ui/link";
import type { Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { dayOfMonthText, dayText, isoDay, monthText } from "@/lib/format/day";

/** What ends on one day. */
type DayEnds = {
  readonly ends: number;
  /** How many of them leave a requirement unmet. */
  readonly atStake: number;
  readonly href: string;
};

export type EndsCalendarProps = {
  months: readonly { readonly first: Day; readonly weeks: readonly (readonly (Day | null)[])[] }[];
  /** By day as `YYYY-MM-DD`; days on which nothing ends are left out. */
  days: Readonly<Record<string, DayEnds>>;
  /** The day whose ends are listed. */
  chosen: Day | null;
};

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** A wall calendar of the months: the days on which something ends lead to what does. */
export function EndsCalendar({ months, days, chosen }: EndsCalendarProps) {
  return (
    <div className="grid items-start grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-x-6 gap-y-4">
      {months.map(({ first, weeks }) => (
        <table key={first} className="w-full table-fixed text-center text-small">
          <caption className="pb-1 text-left font-medium">{monthText(first)}</caption>
          <thead>
            <tr className="text-tiny text-ink-3">
              {WEEKDAYS.map((name) => (
                <th key={name} scope="col" className="font-normal">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {week.map((day, index) => (
                  <td key={day ?? `${WEEKDAYS[index]} of another month`} className="p-px">
                    {day !== null && (
                      <DayTile day={day} on={days[isoDay(day)]} isChosen={day === chosen} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function DayTile({ day, on, isChosen }: { day: Day; on: DayEnds | undefined; isChosen: boolean }) {
  const number = dayOfMonthText(day);
  if (!on) return <span className="block min-h-6 leading-6 text-ink-3">{number}</span>;
  const unmet = on.atStake > 0 ? `, ${on.atStake} of them leaving a requirement unmet` : "";
  const words = `${dayText(day)}: ${countOf(on.ends, "end")}${unmet}`;
  return (
    <Link
      href={on.href}
      scroll={false}
      title={words}
      aria-label={words}
      aria-current={isChosen ? "true" : undefined}
      data-graphic
      className={clsx(
        "block min-h-6 rounded-control border leading-6 font-medium",
        on.atStake > 0 ? "bg-soon-soft text-soon" : "bg-sunken text-ink",
        isChosen ? "border-accent" : "border-line hover:border-line-control",
      )}
    >
      {number}
    </Link>
  );
}
