import { Career } from "./career";
import { fromStory, type Held, type Setting } from "./held";
import type { Colleague } from "./roster";
import { FURTHER } from "./stories";

/** Everything that the colleagues hold or held, by chance and by story, in the order of the roster. */
export function awardsOf(roster: readonly Colleague[], setting: Setting): Held[] {
  const chance = roster.flatMap((colleague) => new Career(colleague, setting).awards());
  const further = FURTHER.map(({ who, ...award }) => fromStory(who, award, setting.today));
  return [...chance, ...further];
}
