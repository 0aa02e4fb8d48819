"use client";

import { useEffect, useState } from "react";
import type { Day } from "@/lib/calendar";

/** So long each of them stands. */
const MONTH_MS = 450;

export type PlayingProps = {
  day: Day;
  /** The days that it goes to, in order. */
  stops: readonly Day[];
  setDay: (day: Day) => void;
  /** Gets the day on which it stopped. */
  onStop: (day: Day) => void;
};

/** Goes from stop to stop until the last one, or until somebody stops it. */
export function usePlaying({ day, stops, setDay, onStop }: PlayingProps) {
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      const next = stops.find((stop) => stop > day);
      if (next !== undefined) return setDay(next);
      setPlaying(false);
      onStop(day);
    }, MONTH_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, day, stops, setDay, onStop]);
  const toggle = () => {
    if (isPlaying) onStop(day);
    setPlaying(!isPlaying);
  };
  return { isPlaying, toggle };
}
