import clsx from "clsx";
import { Search } from "lucide-react";
import { Input } from "./controls";

export type SearchInputProps = {
  /** What is looked for: "Find people". */
  label: string;
  words: string;
  onWords: (words: string) => void;
  /** How wide it is. */
  className: string;
};

/** Words that narrow what is shown. */
export function SearchInput({ label, words, onWords, className }: SearchInputProps) {
  return (
    <span className={clsx("relative", className)}>
      <Search
        aria-hidden
        size={14}
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        className="pl-8"
      />
    </span>
  );
}
