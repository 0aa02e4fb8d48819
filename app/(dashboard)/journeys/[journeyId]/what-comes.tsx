import type { Search } from "@/app/_server/paths";
import { EffectTable } from "@/components/journey/effect-table";
import { Gantt } from "@/components/journey/gantt";
import { DataTable } from "@/components/table/data-table";
import type { TableFiles } from "@/components/table/file-links";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { addDays, type Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { hoursText, moneyText } from "@/lib/format/journey";
import type { Effect } from "@/lib/journey/effect";
import type { Movable } from "@/lib/journey/moved";
import { askMoved, keepDays } from "./actions";
import { changesIn } from "./changes";
import type { JourneyPage } from "./journey";
import { ganttRows, monthMarks, STEP_COLUMNS, stepLines } from "./lines";
import { milestonesWith, type RowMilestones } from "./milestones";
import { MovedGantt } from "./moving/moved-gantt";
import type { StepToShow } from "./steps";

type Props = {
  page: JourneyPage;
  steps: readonly StepToShow[];
  effect: Effect;
  today: Day;
  carried: Search;
  files: TableFiles | null;
  /** For who may move steps that people have. */
  moving: { readonly movable: Movable; readonly versions: Readonly<Record<string, number>> } | null;
};

/** Who learns what and when, what that changes, and the steps in words. */
export function WhatComes(props: Props) {
  const { page, steps, effect, today, carried, files } = props;
  const { journey } = page;
  const changes = changesIn(effect, page, carried);
  const milestones = milestonesWith(steps, page, today);
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
            <Picture {...props} milestones={milestones} />
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
        <Card title="Steps" note={togetherText(steps, journey.limits.currency)}>
          <DataTable
            label="Steps"
            columns={STEP_COLUMNS}
            rows={stepLines(steps, page, { carried, milestones, today })}
            noun={["step", "steps"]}
            files={files}
          />
        </Card>
      )}
    </div>
  );
}

/** What all steps take, as far as it is known. */
function togetherText(steps: readonly StepToShow[], currency: string | null): string {
  const sum = (of: (step: StepToShow) => number | null) =>
    steps.reduce((all, step) => all + (of(step) ?? 0), 0);
  return [
    countOf(steps.length, "step"),
    hoursText(sum(({ hours }) => hours)),
    moneyText(
      sum(({ price }) => price),
      currency,
    ),
  ].join(" · ");
}

type PictureProps = Props & { milestones: RowMilestones };

function Picture({ page, steps, today, moving, milestones }: PictureProps) {
  const { journey } = page;
  const { from, until } = daysShown(steps, journey, moving !== null);
  const picture = {
    ...{ label: "Who learns what, when", rows: ganttRows(steps, page, milestones) },
    ...{ from, until, endsOn: journey.endsOn, marks: monthMarks(from, until), today },
  };
  if (!moving) return <Gantt {...picture} />;
  // What was kept is where to begin from: new versions are a new picture.
  const key = JSON.stringify(moving.versions);
  const form = { journeyId: journey.id, ask: askMoved, keep: keepDays };
  return <MovedGantt key={key} {...picture} {...moving} {...form} />;
}

/** What lies behind the last day, so that there is somewhere to move things to: a tenth, two weeks at least. */
const ROOM_DAYS = 14;

function daysShown(
  steps: readonly StepToShow[],
  { startsOn, endsOn }: JourneyPage["journey"],
  isMovable: boolean,
) {
  const firsts = steps.map((step) => step.startsOn);
  const lasts = steps.map((step) => step.finishesOn);
  const from = firsts.reduce((a, b) => (a < b ? a : b), startsOn);
  const until = lasts.reduce((a, b) => (a > b ? a : b), endsOn);
  const room = isMovable ? Math.max(ROOM_DAYS, Math.round((until - from) / 10)) : 0;
  return { from, until: addDays(until, room) };
}
