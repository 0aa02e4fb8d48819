"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useRef, useState } from "react";

/**
 * One parameter of the address, and a way to change it without asking the server: for what this
 * browser can do by itself, such as sorting rows that are here already. Empty means absent.
 */
export function useUrlParam(name: string): readonly [string, (value: string) => void] {
  const value = useSearchParams().get(name) ?? "";
  const pathname = usePathname();
  const set = (next: string) => {
    window.history.replaceState(
      null,
      "",
      withParams(pathname, window.location.search, { [name]: next }),
    );
  };
  return [value, set];
}

const PAUSE_MS = 300;

/**
 * The same for what somebody types: shown at once, written into the address when they pause. Where the
 * address comes to say something else, as after following a link, that is shown.
 */
export function useTypedParam(name: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useUrlParam(name);
  const [typed, setTyped] = useState(value);
  const [{ told, sent }, setTold] = useState({ told: value, sent: value });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== told) {
    setTold({ told: value, sent: value });
    if (value !== sent) setTyped(value); // else somebody may have typed on since it was sent
  }
  const type = (next: string) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setTold((state) => ({ ...state, sent: next.trim() }));
      setValue(next.trim());
    }, PAUSE_MS);
  };
  return [typed, type];
}

/** The address with these parameters changed, or left out where their value is empty. */
export function withParams(
  pathname: string,
  search: string,
  values: Readonly<Record<string, string>>,
): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(values)) {
    if (value === "") params.delete(name);
    else params.set(name, value);
  }
  const query = params.toString();
  return query === "" ? pathname : `${pathname}?${query}`;
}
