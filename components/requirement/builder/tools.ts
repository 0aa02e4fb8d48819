import type { RuleChoices } from "./part-words";
import type { Sketch } from "./sketch";

/** What every part of the builder works with. */
export type Tools = {
  readonly sketch: Sketch;
  readonly choices: RuleChoices;
  /** What is wrong, by the way to the part: "rule/all/1/level". */
  readonly flaws: Readonly<Record<string, string>>;
  /** Puts another sketch in the place of this one, says so, and moves the focus where that is wanted. */
  readonly act: (next: Sketch, said?: string, focus?: string) => void;
};

const INTO_A_PART = /^\/(all|any|of)\/\d+(\/|$)/;

/** What is wrong with the part at a place itself, not with what is below it. */
export function flawsAt(place: string, flaws: Tools["flaws"]): string[] {
  const own = Object.entries(flaws).filter(([path]) => {
    const rest = path.slice(place.length);
    return (
      path.startsWith(place) && (rest === "" || rest.startsWith("/")) && !INTO_A_PART.test(rest)
    );
  });
  return [...new Set(own.map(([, said]) => said))];
}
