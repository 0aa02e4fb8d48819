import "server-only";
import { roleNames, teamNames } from "@/app/_server/names";
import { paths, type Search } from "@/app/_server/paths";
import type { MatrixColumn, MatrixPerson } from "@/components/matrix/matrix-data";
import type { MatrixOverTime } from "@/components/matrix/over-time";
import { type MatrixData, packPeople } from "@/components/matrix/packed-matrix";
import { factsOfMembersIn } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { peopleOn } from "@/db/queries/people";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { RoleId, TeamId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { daysOf, overlap } from "@/lib/span";
import { memberDays } from "@/lib/standing/scope";
import {
  arrange,
  type Cells,
  type Choice,
  type ColumnSum,
  type MatrixKind,
  type Reached,
} from "@/lib/timeline/matrix/arrange";
import type { PackedCell } from "@/lib/timeline/matrix/cell";
import { fromSpans, whenever } from "@/lib/timeline/of-spans";
import { packTimelines, textOf } from "@/lib/timeline/packed";
import { at, constant, map, type Timeline } from "@/lib/timeline/timeline";
import { inCommon } from "./scales";

export type MatrixQuestion = {
  readonly teamId: TeamId;
  readonly proof: Proof;
  readonly warningDays: number;
  readonly carried: Search;
  /** Only what is required of anybody here, or everything that anybody here shows. */
  readonly columns: "required" | "all";
  /** What this role asks for is a row beside those of people. */
  readonly role: RoleId | null;
  /** The days that are looked at, both counted. */
  readonly from: Day;
  readonly until: Day;
};

/** A member with everything of theirs over time. */
export type MatrixLine = {
  readonly person: Omit<MatrixPerson, "note" | "team">;
  /** The roles and the team of the day, in words. */
  readonly notes: Timeline<string>;
  readonly teams: Timeline<string>;
  readonly isHere: Timeline<boolean>;
  /** In the order of the columns. */
  readonly cells: readonly Timeline<PackedCell>[];
};

/** A matrix over some days: each day's is this one, looked at on the day. */
export type MatrixOver = {
  readonly kind: MatrixKind;
  readonly lines: readonly MatrixLine[];
  /** Each with the names of its levels, from 0 on; none for standings. */
  readonly columns: readonly (MatrixColumn & { readonly scale: readonly string[] })[];
};

/** The cell of somebody who shows nothing and of whom nothing is asked. */
export const NOTHING: Timeline<PackedCell> = constant(0);

/** The matrix on one day, as `MatrixData`, with the numbers beside and below it. */
export type MatrixOnDay = Omit<MatrixData, "people" | "columns"> & {
  readonly people: readonly (MatrixPerson & { readonly reached: Reached | null })[];
  readonly columns: readonly (MatrixColumn & ColumnSum)[];
};

/** For the way to the browser, which counts by itself. */
export function uncounted({ people, columns, ...data }: MatrixOnDay): MatrixData {
  return {
    ...data,
    people: packPeople(people),
    columns: columns.map(({ met: _met, asked: _asked, single: _single, ...column }) => column),
  };
}

/** Whom a line is of, with the words of a day. */
export function wordsOn({ person, notes, teams }: Words, asOf: Day): MatrixPerson {
  return { ...person, note: at(notes, asOf), team: at(teams, asOf) };
}

type Words = Pick<MatrixLine, "person" | "notes" | "teams">;

/** Those who are there on a day, with their cells of the day, one after another. */
type DayCells = Omit<MatrixOver, "lines"> & {
  readonly people: readonly MatrixPerson[];
  readonly values: Uint16Array;
};

/** With the numbers beside and below it, and without columns that nobody wants. */
export function countedOn(
  { kind, people: here, columns, values }: DayCells,
  { columns: wanted, order = "name" }: DayQuestion,
): MatrixOnDay {
  const all = [...here.keys()];
  const isRole = (row: number) => here[row]?.isRole === true;
  const besides = all.filter(isRole);
  const people = all.filter((row) => !isRole(row));
  const cells = { kind, people, besides, columns: columns.length, values };
  const shown = arrange(cells, { columns: wanted, order, onlySingle: false });
  const rows = [...besides, ...shown.rows];
  return {
    kind,
    people: rows.flatMap((row) => {
      const person = here[row];
      return person ? [{ ...person, reached: shown.reached[row] ?? null }] : [];
    }),
    ...inCommon(
      shown.columns.flatMap((column) => {
        const [own, sum] = [columns[column], shown.sums[column]];
        return own && sum ? [{ ...own, ...sum }] : [];
      }),
    ),
    cells: textOf(cellsIn(cells, rows, shown.columns)),
  };
}

function cellsIn(
  { values, columns }: Pick<Cells, "values" | "columns">,
  rows: readonly number[],
  shown: readonly number[],
): Uint16Array {
  const cells = new Uint16Array(rows.length * shown.length);
  let next = 0;
  for (const row of rows) {
    for (const column of shown) cells[next++] = values[row * columns + column] ?? 0;
  }
  return cells;
}

export type DayQuestion = Pick<MatrixQuestion, "columns"> & {
  readonly asOf: Day;
  readonly order?: Choice["order"];
};

/** A matrix on one day, of which no others are asked. */
export type OneDayQuestion = Omit<MatrixQuestion, "from" | "until"> & DayQuestion;

/** The matrix of all its days, packed for the way to a browser. */
export function overTimeOf(
  { kind, lines, columns }: MatrixOver,
  days: Pick<MatrixQuestion, "from" | "until">,
): MatrixOverTime {
  return {
    kind,
    ...inCommon(columns),
    people: lines.map(({ person, notes, teams }) => ({
      ...person,
      notes: wordsIn(notes, days),
      teams: wordsIn(teams, days),
    })),
    here: packTimelines(
      lines.map(({ isHere }) => map(isHere, Number)),
      days,
    ),
    cells: packTimelines(
      lines.flatMap(({ cells }) => cells),
      days,
    ),
  };
}

function wordsIn(words: Timeline<string>, { from, until }: Pick<MatrixQuestion, "from" | "until">) {
  const later = words.filter((step) => step.from > from && step.from <= until);
  return [{ from, value: at(words, from) }, ...later];
}

/** A member: the facts of theirs, and their line without cells. */
export type Member = {
  readonly facts: PersonFacts;
  readonly meaning: Meaning;
  readonly line: Omit<MatrixLine, "cells">;
};

/** Whoever is in the team on any of the days, by name. For use inside a transaction. */
export async function membersIn(actor: Actor, question: MatrixQuestion): Promise<Member[]> {
  const [all, meaning, roles, teams] = await Promise.all([
    factsOfMembersIn(actor, question),
    meaningFor(actor),
    roleNames(actor),
    teamNames(actor),
  ]);
  const factsOf = new Map(all.map((facts) => [facts.personId, facts]));
  const people = await peopleOn(actor, { asOf: question.until, ids: [...factsOf.keys()] });
  const roleName = new Map(roles.map(({ id, name }) => [id, name]));
  const teamName = new Map(teams.map(({ id, name }) => [id, name]));
  return people.flatMap(({ id, name }): Member[] => {
    const facts = factsOf.get(id);
    if (!facts) return [];
    const line = {
      person: { id, name, href: paths.person(id, question.carried) },
      notes: wordsOver(facts, facts.roles, ({ roleId }) => roleName.get(roleId)),
      teams: wordsOver(facts, facts.memberships, ({ teamId }) => teamName.get(teamId)),
      isHere: whenever(memberDays({ teamIds: [question.teamId] }, facts, meaning.parents)),
    };
    return [{ facts, meaning, line }];
  });
}

type Stay = { readonly startsOn: Day | null; readonly endsOn: Day | null };

/** The names of what holds on each day, while with the organisation, by name. */
function wordsOver<Own extends Stay>(
  { joinedOn, leftOn }: PersonFacts,
  stays: readonly Own[],
  nameOf: (stay: Own) => string | undefined,
): Timeline<string> {
  const employed = daysOf(joinedOn, leftOn);
  const held = stays.map((stay) => ({
    ...overlap(daysOf(stay.startsOn, stay.endsOn), employed),
    value: nameOf(stay) ?? "",
  }));
  return fromSpans(held, inWords);
}

const order = new Intl.Collator("en");

/** Several names at once, by name. */
export function inWords(names: readonly string[]): string {
  return [...new Set(names)].sort(order.compare).join(", ");
}
