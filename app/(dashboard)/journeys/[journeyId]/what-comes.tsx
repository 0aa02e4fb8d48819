import type { Search } from "@/app/_server/paths";
import { EffectTable } from "@/components/journey/effect-table";
import { Gantt } from "@/components/journey/gantt";
import { DataTable } from "@/components/table/data-table";
import type { TableFiles } from "@/components/table/file-links";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import type { Effect } from "@/lib/journey/effect";
import { changesIn } from "./changes";
import type { JourneyPage } from "./journey";
import { ganttRows, monthMarks, STEP_COLUMNS, type StepToShow, stepLines } from "./lines";

type Props = {
  page: JourneyPage;
  steps: readonly StepToShow[];
  effect: Effect;
  today: Day;
  carried: Search;
  files: TableFiles | null;
};

/** Who learns what and when, what that changes, and the steps in words. */
export function WhatComes({ page, steps, effect, today, carried, files }: Props) {
  const { journey } = page;
  const changes = changesIn(effect, page, carried);
  const firsts = steps.map(({ startsOn }) => startsOn);
  const lasts = steps.map(({ finishesOn }) => finishesOn);
  const from = firsts.reduce((a, b) => (a < b ? a : b), journey.startsOn);
  const until = lasts.reduce((a, b) => (a > b ? a : b), journey.endsOn);
  return (
    <div className="grid gap-3.5">
      <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,3fr)_minmax(0,1.2fr)]">
        <Card
          title="Who learns what, when"
          note={
            journey.limits.microFirst &&
            "micro-credentials first, so that each month shows progress"
          }
        >
          {steps.length === 0 ? (
            <EmptyState title="There is nothing to do: the goal holds as it is." />
          ) : (
            <Gantt
              label="Who learns what, when"
              rows={ganttRows(steps, page)}
              from={from}
              until={until}
              marks={monthMarks(from, until)}
              today={today}
            />
          )}
        </Card>
        <Card title="What changes" note={`now, and by ${dayText(journey.endsOn)}`}>
          <EffectTable rows={changes.rows} />
          {changes.unchanged > 0 && (
            <p className="mt-2 text-tiny text-ink-3">
              {countOf(changes.unchanged, "other thing")} that is asked for holds already, and stays
              so.
            </p>
          )}
        </Card>
      </div>
      {steps.length > 0 && (
        <Card title="Steps" note={countOf(steps.length, "step")}>
          <DataTable
            label="Steps"
            columns={STEP_COLUMNS}
            rows={stepLines(steps, page, carried)}
            noun={["step", "steps"]}
            files={files}
          />
        </Card>
      )}
    </div>
  );
}
