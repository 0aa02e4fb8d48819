"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { Grip } from "@/components/journey/gantt-bar";
import type { GanttStep } from "@/components/journey/rows";
import type { Day } from "@/lib/calendar";
import { type Movable, type Move, type StepDays, shifted } from "@/lib/journey/moved";

type Drag = {
  readonly id: string;
  readonly grip: Grip;
  readonly x: number;
  readonly pixelsADay: number;
  readonly days: StepDays;
};

type Moving = {
  readonly movable: Movable;
  /** The days that the picture shows. */
  readonly shown: { readonly from: Day; readonly until: Day };
  /** Told whenever steps come to lie otherwise. */
  readonly onChange: (moves: readonly Move[]) => void;
  /** Where the keyboard goes on when it is done with a bar. */
  readonly onEnter: () => void;
};

const DAYS_BY_KEY: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const WEEK = 7;

/** Steps as somebody moves them by pointer and keyboard, before anything of it is kept. */
export function useMoves({ movable, shown, onChange, onEnter }: Moving) {
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const drag = useRef<Drag | null>(null);
  const keep = (next: readonly Move[]) => {
    setMoves(next);
    onChange(next);
  };
  const put = (id: string, days: StepDays) => {
    const kept = movable.steps.find((step) => step.id === id);
    const others = moves.filter((move) => move.id !== id);
    const isBack = kept?.startsOn === days.startsOn && kept.finishesOn === days.finishesOn;
    keep(isBack ? others : [...others, { id, ...days }]);
  };
  const putBack = (id: string) => {
    drag.current = null;
    keep(moves.filter((move) => move.id !== id));
  };

  const onKeyDown = (bar: GanttStep, event: KeyboardEvent) => {
    const by = (DAYS_BY_KEY[event.key] ?? 0) * (event.shiftKey ? WEEK : 1);
    if (by === 0 && event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault(); // else Alt with an arrow leaves the page
    if (event.key === "Escape") putBack(bar.id);
    else if (event.key === "Enter") onEnter();
    else put(bar.id, shifted(daysOf(bar), by, event.altKey ? "end" : "all", movable.today));
  };
  const onGrab = (bar: GanttStep, grip: Grip, event: PointerEvent<HTMLElement>) => {
    const track = event.currentTarget.closest("[data-track]");
    if (event.button !== 0 || !track) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const pixelsADay = track.getBoundingClientRect().width / (shown.until - shown.from + 1);
    drag.current = { id: bar.id, grip, x: event.clientX, pixelsADay, days: daysOf(bar) };
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (!drag.current) return;
    const { id, grip, x, pixelsADay, days } = drag.current;
    const to = shifted(days, Math.round((event.clientX - x) / pixelsADay), grip, movable.today);
    const now = moves.find((move) => move.id === id) ?? movable.steps.find((one) => one.id === id);
    if (to.startsOn !== now?.startsOn || to.finishesOn !== now.finishesOn) put(id, to);
  };
  /** Where the browser takes the finger for scrolling, nothing was meant to be moved. */
  const onLetGo = ({ type }: PointerEvent<HTMLElement>) => {
    if (type === "pointercancel" && drag.current) put(drag.current.id, drag.current.days);
    drag.current = null;
  };
  return { moves, putAllBack: () => keep([]), handlers: { onKeyDown, onGrab, onMove, onLetGo } };
}

function daysOf({ from, until }: GanttStep): StepDays {
  return { startsOn: from, finishesOn: until };
}
