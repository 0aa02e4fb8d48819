import clsx from "clsx";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { Day } from "@/lib/calendar";
import { countText } from "@/lib/format/count";
import { dayOfMonthText, monthText, NO_DAY, shortDayText } from "@/lib/format/day";
import type { LeaveRead, WeekCell } from "./leave-answer";

type Props = LeaveRead["calendar"] & { asOf: Day };

/** The weeks ahead: of each minimum the least number of holders who are there on a day. */
export function WeekGrid({ mondays, minimums, asOf }: Props) {
  return (
    <div>
      <h3 className="font-semibold">Weeks ahead</h3>
      <p className="mb-1.5 text-tiny text-ink-3">
        Holders who are there on the scarcest day of each week. Red and underlined: fewer than
        needed; dashed: also with everybody there.
      </p>
      <ScrollBox label="Holders week by week, to scroll">
        <table className="text-small">
          <caption className="sr-only">Holders who are there, week by week</caption>
          <thead>
            <tr className="text-tiny text-ink-3">
              <th
                scope="col"
                className="sticky left-0 z-1 bg-surface py-1 pr-3 text-left font-medium"
              >
                Minimum
              </th>
              <th scope="col" className="py-1 pr-2 text-right font-medium">
                Needed
              </th>
              {mondays.map((monday, index) => (
                <th key={monday} scope="col" className="min-w-8 px-0.5 py-1 font-medium">
                  <span className="sr-only">Week of {shortDayText(monday, asOf)}</span>
                  <span aria-hidden="true">
                    <span className="block h-4 text-left whitespace-nowrap">
                      {startsMonth(mondays, index) && monthText(monday).slice(0, 3)}
                    </span>
                    {dayOfMonthText(monday)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {minimums.map(({ id, words, place, needed, weeks }) => (
              <tr key={id} className="border-t border-line">
                <th
                  scope="row"
                  className="sticky left-0 z-1 min-w-32 max-w-56 bg-surface py-1 pr-3 text-left font-normal"
                >
                  {words}
                  {place && <span className="block text-tiny text-ink-3">{place}</span>}
                </th>
                <td className="py-1 pr-2 text-right text-ink-2">{countText(needed)}</td>
                {weeks.map((week) => (
                  <Week key={week.monday} {...week} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

/** The month stands above its first week. */
function startsMonth(mondays: readonly Day[], index: number): boolean {
  const [before, own] = [mondays[index - 1], mondays[index]];
  if (own === undefined) return false;
  return before === undefined || monthText(before) !== monthText(own);
}

const WORDS = { kept: "", short: ", too few", anyway: ", too few anyway" } as const;

function Week({ present, stands }: WeekCell) {
  return (
    <td className="p-0.5">
      <span
        className={clsx(
          "block min-w-7 rounded-sm py-0.5 text-center",
          stands === "kept" && "bg-sunken text-ink-2",
          stands !== "kept" && "bg-missing-soft font-semibold text-missing underline",
          stands === "anyway" && "border border-dashed border-missing",
        )}
      >
        {present === null ? NO_DAY : countText(present)}
        <span className="sr-only">{WORDS[stands]}</span>
      </span>
    </td>
  );
}
