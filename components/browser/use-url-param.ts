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
    window.history.replaceState(null, "", withParam(pathname, window.location.search, name, next));
  };
  return [value, set];
}

const PAUSE_MS = 300;

/** The same for what somebody types: shown at once, written into the address when they pause. */
export function useTypedParam(name: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useUrlParam(name);
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const type = (next: string) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setValue(next.trim()), PAUSE_MS);
  };
  return [typed, type];
}

/** The address with one parameter changed, or left out where `value` is empty. */
export function withParam(pathname: string, search: string, name: string, value: string): string {
  const params = new URLSearchParams(search);
  if (value === "") params.delete(name);
  else params.set(name, value);
  const query = params.toString();
  return query === "" ? pathname : `${pathname}?${query}`;
}
