import { diceOf, seedOf } from "@/db/seed/dice";
import { addDays, type Day } from "@/lib/calendar";
import type { Colleague } from "./roster";
import { DISAGREEMENTS } from "./stories";

/** A role of a colleague's asks for a competency at a level. */
export type AskedLevel = {
  readonly who: Colleague;
  readonly competency: string;
  readonly level: number;
};

export type Assessed = {
  readonly who: Colleague;
  readonly competency: string;
  readonly assessor: "manager" | "self";
  readonly level: number;
  readonly assessedOn: Day;
};

const HIGHEST = 4;
const DAYS_TOLD = 540;
/** Below these months with the company, some levels are still to be reached. */
const SETTLED_MONTHS = 24;

/** What managers found, and what some say of themselves, in the order of what is asked. */
export function assessmentsOf(asked: readonly AskedLevel[], today: Day): Assessed[] {
  return asked.flatMap((one) => (one.who.months < 0 ? [] : assess(one, today)));
}

function assess({ who, competency, level: required }: AskedLevel, today: Day): Assessed[] {
  const dice = diceOf(seedOf(`${who.name} ${competency}`));
  const assessedOn = addDays(today, -1 - dice.below(Math.min(DAYS_TOLD, who.months * 30 + 10)));
  const found = (assessor: Assessed["assessor"], level: number): Assessed[] =>
    level < 1 ? [] : [{ who, competency, assessor, level: Math.min(level, HIGHEST), assessedOn }];
  const told = DISAGREEMENTS.find((one) => one.who === who.name && one.competency === competency);
  if (told) return [...found("manager", told.manager), ...found("self", told.self)];
  const reaches = who.months < SETTLED_MONTHS ? 0.5 : 0.72;
  const manager = dice.chance(reaches)
    ? required + (dice.chance(0.15) ? 1 : 0)
    : required - 1 - (dice.chance(0.25) ? 1 : 0);
  const self = dice.chance(0.2) ? manager + dice.below(3) - 1 : 0;
  return [...found("manager", manager), ...found("self", self)];
}
