"use client";

import { Search } from "lucide-react";
import { useTypedParam } from "@/components/browser/use-url-param";
import { Input } from "@/components/form/controls";

/** Narrows what is shown to what has these words; they stand in the address. */
export function FindBox({ name, label }: { name: "people" | "words"; label: string }) {
  const [typed, type] = useTypedParam(name);
  return (
    <span className="relative w-40 max-sm:w-full">
      <Search
        aria-hidden
        size={14}
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => type(event.target.value)}
        className="pl-8"
      />
    </span>
  );
}
