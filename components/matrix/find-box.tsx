"use client";

import { useTypedParam } from "@/components/browser/use-url-param";
import { SearchInput } from "@/components/form/search-input";

/** Narrows what is shown to what has these words; they stand in the address. */
export function FindBox({ name, label }: { name: "people" | "words"; label: string }) {
  const [words, setWords] = useTypedParam(name);
  return (
    <SearchInput label={label} words={words} onWords={setWords} className="w-40 max-sm:w-full" />
  );
}
