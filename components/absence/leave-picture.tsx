import type { Column } from "@/components/table/column";
import { CsvButton } from "@/components/table/csv-button";
import { DataTable } from "@/components/table/data-table";
import { Notice } from "@/components/ui/notice";
import { countOf, countText } from "@/lib/format/count";
import { isoDay } from "@/lib/format/day";
import { BrokenWeeks } from "./broken-weeks";
import type { LeaveRead, ShortfallLine } from "./leave-answer";
import { WeekGrid } from "./week-grid";

const COLUMNS: Column<ShortfallLine>[] = [
  { kind: "day", key: "from", header: "From" },
  { kind: "day", key: "last", header: "Until", hint: "The last of these days" },
  { kind: "text", key: "minimum", header: "Minimum", names: true },
  { kind: "number", key: "needed", header: "Needed" },
  { kind: "number", key: "present", header: "There" },
  { kind: "number", key: "holders", header: "With everybody", hint: "If nobody were away" },
  { kind: "text", key: "away", header: "Away" },
];

/** What the leave in a file means: the weeks that break something, all weeks, and the days behind them. */
export function LeavePicture(answer: LeaveRead) {
  const { asOf, weeks, calendar, shortfalls } = answer;
  const isShortAnyway = calendar.minimums.some((one) => {
    return one.weeks.some(({ stands }) => stands === "anyway");
  });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Taken {...answer} />
      {weeks.length === 0 ? (
        <Notice look="done" title="No leave breaks a minimum in the coming year.">
          {isShortAnyway && "The weeks that are marked below have too few with everybody there."}
        </Notice>
      ) : (
        <BrokenWeeks weeks={weeks} asOf={asOf} />
      )}
      <WeekGrid {...calendar} asOf={asOf} />
      {shortfalls.length > 0 && (
        <DataTable
          label="Days on which absences break a minimum"
          columns={COLUMNS}
          rows={shortfalls}
          noun={["time", "times"]}
          prefix="leave"
          actions={
            <CsvButton label="Absences" rows={cellsOf(shortfalls)}>
              CSV
            </CsvButton>
          }
        />
      )}
    </div>
  );
}

function cellsOf(lines: readonly ShortfallLine[]): (string | number)[][] {
  const head = COLUMNS.map(({ header }) => header);
  return [
    head,
    ...lines.map(({ from, last, minimum, needed, present, holders, away }) => {
      return [isoDay(from), isoDay(last), minimum, needed, present, holders, away];
    }),
  ];
}

/** What was taken of the file, and whom nobody here is called. */
function Taken({ file, leave, people, elsewhere, unknown, moreUnknown }: LeaveRead) {
  const unknownCount = unknown.length + moreUnknown;
  return (
    <div className="text-ink-2">
      <p>
        <strong className="font-semibold text-ink">{file}</strong>:{" "}
        {countOf(leave, "leave", "leaves")} of {countOf(people, "person", "people")} in the coming
        year
        {elsewhere > 0 && `, ${countText(elsewhere)} before or after it`}.
      </p>
      {unknownCount > 0 && (
        <details>
          <summary className="w-fit hover:text-ink">
            {countOf(unknownCount, "leave", "leaves")} of people who are not known here
          </summary>
          <ul className="mt-1 grid gap-0.5 text-small">
            {unknown.map(({ id, place, text }) => (
              <li key={id}>
                {place}: {text}
              </li>
            ))}
          </ul>
          {moreUnknown > 0 && <p className="text-small">and {countText(moreUnknown)} more.</p>}
        </details>
      )}
    </div>
  );
}
