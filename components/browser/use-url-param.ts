"use client";

import { usePathname, useSearchParams } from "next/navigation";

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

/** The address with one parameter changed, or left out where `value` is empty. */
export function withParam(pathname: string, search: string, name: string, value: string): string {
  const params = new URLSearchParams(search);
  if (value === "") params.delete(name);
  else params.set(name, value);
  const query = params.toString();
  return query === "" ? pathname : `${pathname}?${query}`;
}
