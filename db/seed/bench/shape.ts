import { createHash } from "node:crypto";
import { ROSTER } from "@/db/seed/demo/roster";
import { type Dice, diceOf } from "@/db/seed/dice";
import { addDays, type Day, parseIsoDay } from "@/lib/calendar";
import {
  CompetencyId,
  CredentialId,
  FrameworkId,
  PersonId,
  RequirementId,
  RoleId,
  TeamId,
} from "@/lib/ids";

const TEAM_SIZE = 20;
const TEAMS_IN_DIVISION = 25;
const ROLES = 19;
const CREDENTIALS = 120;
const COMPETENCIES = 100;
const REQUIREMENTS = 60;

export const FIRST_DAY = parseIsoDay("2019-01-01") as Day; // a day that there is

/** The same id for the same thing in every world, as a version 8 UUID (RFC 9562, § 5.8). */
function uuidOf(thing: string): string {
  const hex = createHash("sha256").update(thing).digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join("-");
}

function many<Id>(count: number, noun: string, schema: { parse: (text: string) => Id }): Id[] {
  return Array.from({ length: count }, (_, index) => schema.parse(uuidOf(`${noun} ${index}`)));
}

/** What everything else in the world refers to. */
export type Shape = {
  readonly frameworkId: FrameworkId;
  readonly divisions: readonly TeamId[];
  readonly teams: readonly TeamId[];
  readonly roles: readonly RoleId[];
  readonly credentials: readonly CredentialId[];
  readonly competencies: readonly CompetencyId[];
  readonly requirements: readonly RequirementId[];
};

/** Teams of 20 in divisions of 500, or so many; the rest is as large whatever the number of people. */
export function shapeOf(
  people: number,
  divisions = divisionsOf(people),
  competencies = COMPETENCIES,
): Shape {
  const teams = teamsOf(people);
  return {
    frameworkId: FrameworkId.parse(uuidOf("framework")),
    divisions: many(divisions, "division", TeamId),
    teams: many(teams, "team", TeamId),
    roles: many(ROLES, "role", RoleId),
    credentials: many(CREDENTIALS, "credential", CredentialId),
    competencies: many(competencies, "competency", CompetencyId),
    requirements: many(REQUIREMENTS, "requirement", RequirementId),
  };
}

/** How many divisions of 500 so many people are in. */
export function divisionsOf(people: number): number {
  return Math.ceil(teamsOf(people) / TEAMS_IN_DIVISION);
}

function teamsOf(people: number): number {
  return Math.ceil(people / TEAM_SIZE);
}

export function divisionOf(team: number, { divisions, teams }: Shape): TeamId {
  return at(divisions, Math.floor((team * divisions.length) / teams.length));
}

export function teamOf(person: number, { teams }: Shape): TeamId {
  return at(teams, Math.floor(person / TEAM_SIZE));
}

export function personIdOf(person: number): PersonId {
  return PersonId.parse(uuidOf(`person ${person}`));
}

/** Names of the demo's colleagues put together anew; numbered when they are used up. */
export function nameOf(person: number): string {
  const size = ROSTER.length;
  const first = at(ROSTER, person % size).name.split(" ")[0];
  const last = at(ROSTER, Math.floor(person / size) % size)
    .name.split(" ")
    .at(-1);
  const round = Math.floor(person / size ** 2);
  return round === 0 ? `${first} ${last}` : `${first} ${last} ${round + 1}`;
}

export function diceFor(person: number): Dice {
  return diceOf(person + 1);
}

/** A day up to `today`, from the first day of the world on. */
export function someDay(dice: Dice, today: Day): Day {
  return addDays(FIRST_DAY, dice.below(today - FIRST_DAY));
}

export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no item ${index} of ${items.length}.`);
  return item;
}
