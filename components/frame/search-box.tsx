"use client";

import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { Kbd } from "@/components/ui/kbd";

/** Finds people by name from everywhere: `/` brings the cursor here. */
export function SearchBox({ action }: { action: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      fieldInSight(input.current)?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);
  return (
    <search className="mb-2">
      <form action={action} className="relative">
        <Search
          aria-hidden
          size={14}
          className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-ink-3"
        />
        <input
          ref={input}
          type="search"
          name="q"
          aria-label="Find a person"
          aria-keyshortcuts="/"
          placeholder="Find a person"
          className="peer min-h-8 w-full rounded-control border border-line-control bg-surface pr-7 pl-7 placeholder:text-ink-3"
        />
        <span className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 peer-focus:hidden peer-not-placeholder-shown:hidden max-lg:hidden">
          <Kbd>/</Kbd>
        </span>
      </form>
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=radio],[type=checkbox]), textarea, select"))
  );
}

/** This field, or the page's own where the navigation is folded away. */
function fieldInSight(own: HTMLInputElement | null): HTMLInputElement | null {
  if (own?.checkVisibility()) return own;
  return document.querySelector<HTMLInputElement>("main input[type=search]");
}
