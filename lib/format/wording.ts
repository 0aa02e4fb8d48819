import type { Wording } from "@/lib/badge/read/shapes";

/** A text in the language of the screens where there is one, else in its own; null where there is none. */
export function wordingText(wordings: readonly Wording[]): string | null {
  const english = wordings.find(({ language }) => /^en\b/i.test(language ?? ""));
  const own = wordings.find(({ language }) => language === null);
  return (english ?? own ?? wordings[0])?.text ?? null;
}
