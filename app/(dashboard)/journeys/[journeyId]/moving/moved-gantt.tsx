"use client";

import { useId, useRef } from "react";
import type { ActionFormProps } from "@/components/form/action-form";
import { Gantt, type GanttProps } from "@/components/journey/gantt";
import { isoDay } from "@/lib/format/day";
import { breakText, daysText } from "@/lib/format/moved";
import { type Break, brokenBy, type Movable, type Move } from "@/lib/journey/moved";
import { KeepDays } from "./keep-days";
import { type AskMoved, useAnswer } from "./use-answer";
import { useMoves } from "./use-moves";

type Props = Omit<GanttProps, "hold"> & {
  journeyId: string;
  movable: Movable;
  /** Which version of each step is shown. */
  versions: Readonly<Record<string, number>>;
  ask: AskMoved;
  keep: ActionFormProps["action"];
};

/** The picture of a journey for who may move its steps: nothing is kept before they say so. */
export function MovedGantt({ journeyId, movable, versions, ask, keep, ...picture }: Props) {
  const { heard, soon } = useAnswer(ask);
  const how = useId();
  const panel = useRef<HTMLDivElement>(null);
  const fieldsOf = (moves: readonly Move[]) => ({
    id: journeyId,
    moves: JSON.stringify(
      moves.map(({ id, startsOn, finishesOn }) => {
        const days = { startsOn: isoDay(startsOn), finishesOn: isoDay(finishesOn) };
        return { id, version: versions[id], ...days };
      }),
    ),
  });
  const { moves, putAllBack, handlers } = useMoves({
    movable,
    shown: picture,
    onChange: (next) => soon(next.length === 0 ? null : fieldsOf(next)),
    onEnter: () =>
      panel.current?.querySelector<HTMLElement>("input:not([type=hidden]), button")?.focus(),
  });
  const breaks = brokenBy(movable, moves);
  const answer = heard.kind === "answer" ? heard.answer : null;
  const rows = rowsAfter(picture.rows, moves, answer?.milestones ?? null);
  const steps = new Map(
    rows.flatMap(({ name, bars }) => bars.map((bar) => [bar.id, { bar, who: name }])),
  );
  const nameOf = (id: string) => {
    const step = steps.get(id);
    return { what: step?.bar.label ?? "", who: step?.who ?? "" };
  };
  const daysBefore = (id: string) => {
    const step = movable.steps.find((one) => one.id === id);
    return step ? daysText(step.startsOn, step.finishesOn) : "";
  };
  const personOf = (id: string) => picture.rows.find((row) => row.id === id)?.name ?? "";
  const [movableIds, broken] = [new Set(movable.steps.map(({ id }) => id)), brokenIn(breaks)];
  return (
    <>
      <Gantt
        {...picture}
        rows={rows}
        hold={{
          ...handlers,
          isMovable: (id) => movableIds.has(id),
          lookOf: (id) => {
            if (broken.has(id)) return "broken";
            return moves.some((move) => move.id === id) ? "moved" : "kept";
          },
          describedBy: how,
        }}
      />
      <p id={how} className="mt-1.5 text-tiny text-ink-3 print:hidden">
        Drag a step to other days, or its right end to another last day. By keyboard: arrow keys
        move it by a day, with Shift by a week, with Alt its last day alone; Escape puts it back,
        Enter goes on to keeping.
      </p>
      <KeepDays
        ref={panel}
        lines={moves.map((move) => ({ ...move, ...nameOf(move.id), before: daysBefore(move.id) }))}
        breaks={breaks.map((one) => breakText(one, nameOf, personOf, movable))}
        heard={heard}
        fields={fieldsOf(moves)}
        keep={keep}
        putBack={putAllBack}
      />
    </>
  );
}

type Rows = GanttProps["rows"];

/** Bars on their new days; milestones of who is moved only once they are known again. */
function rowsAfter(
  rows: Rows,
  moves: readonly Move[],
  milestones: Readonly<Record<string, Rows[number]["milestones"]>> | null,
): Rows {
  if (moves.length === 0) return rows;
  const to = new Map(moves.map((move) => [move.id, move]));
  return rows.map((row) => ({
    ...row,
    bars: row.bars.map((bar) => {
      const days = to.get(bar.id);
      return days ? { ...bar, from: days.startsOn, until: days.finishesOn } : bar;
    }),
    milestones: milestones ? (milestones[row.id] ?? []) : [],
  }));
}

function brokenIn(breaks: readonly Break[]): ReadonlySet<string> {
  return new Set(breaks.flatMap((one) => (one.kind === "hours" ? [] : [one.step])));
}
