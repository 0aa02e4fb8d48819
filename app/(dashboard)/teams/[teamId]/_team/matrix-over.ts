import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { MatrixColumn, MatrixData, MatrixPerson } from "@/components/matrix/matrix-data";
import type { MatrixOverTime } from "@/components/matrix/over-time";
import { rolesIn } from "@/db/queries/catalogue";
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
import { arrange, type MatrixKind } from "@/lib/timeline/matrix/arrange";
import type { PackedCell } from "@/lib/timeline/matrix/cell";
import { fromSpans, whenever } from "@/lib/timeline/of-spans";
import { packTimelines, textOf } from "@/lib/timeline/packed";
import { at, constant, map, type Timeline } from "@/lib/timeline/timeline";

export type MatrixQuestion = {
  readonly teamId: TeamId;
  readonly proof: Proof;
  readonly warningDays: number;
  readonly carried: Search;
  /** Only what is required of anybody here, or everything that anybody here shows. */
  readonly columns: "required" | "all";
  /** The days that are looked at, both counted. */
  readonly from: Day;
  readonly until: Day;
};

/** A member with everything of theirs over time. */
type MatrixLine = {
  readonly person: Omit<MatrixPerson, "note">;
  /** The roles of the day, in words. */
  readonly notes: Timeline<string>;
  readonly isHere: Timeline<boolean>;
  /** In the order of the columns. */
  readonly cells: readonly Timeline<PackedCell>[];
};

/** A matrix over some days: each day's is this one, looked at on the day. */
export type MatrixOver = {
  readonly kind: MatrixKind;
  /** Names of the levels, from 0 on; empty for standings. */
  readonly levels: readonly string[];
  readonly lines: readonly MatrixLine[];
  readonly columns: readonly MatrixColumn[];
};

/** The cell of somebody who shows nothing and of whom nothing is asked. */
export const NOTHING: Timeline<PackedCell> = constant(0);

/** The matrix on one day: who is there, and what is required of them or shown by them. */
export function dayOf(
  { kind, levels, lines, columns }: MatrixOver,
  { asOf, columns: wanted }: { readonly asOf: Day; readonly columns: MatrixQuestion["columns"] },
): MatrixData {
  const here = lines.filter(({ isHere }) => at(isHere, asOf));
  const all = {
    kind,
    people: [...here.keys()],
    columns: columns.length,
    values: valuesOn(here, asOf),
  };
  const choice = { columns: wanted, order: "name", onlySingle: false } as const;
  const shown = arrange(all, choice).columns;
  return {
    kind,
    levels,
    people: here.map(({ person, notes }) => ({ ...person, note: at(notes, asOf) })),
    columns: shown.flatMap((column) => columns[column] ?? []),
    cells: textOf(
      all.people.flatMap((row) =>
        shown.map((column) => all.values[row * columns.length + column] ?? 0),
      ),
    ),
  };
}

function valuesOn(lines: readonly MatrixLine[], asOf: Day): Uint16Array {
  const width = lines[0]?.cells.length ?? 0;
  const values = new Uint16Array(lines.length * width);
  lines.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      values[row * width + column] = at(cell, asOf);
    });
  });
  return values;
}

/** The matrix of all its days, packed for the way to a browser. */
export function overTimeOf(
  { kind, levels, lines, columns }: MatrixOver,
  days: Pick<MatrixQuestion, "from" | "until">,
): MatrixOverTime {
  return {
    kind,
    levels,
    people: lines.map(({ person, notes }) => ({
      ...person,
      notes: notesIn(notes, days),
    })),
    columns,
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

function notesIn(notes: Timeline<string>, { from, until }: Pick<MatrixQuestion, "from" | "until">) {
  const later = notes.filter((step) => step.from > from && step.from <= until);
  return [{ from, value: at(notes, from) }, ...later];
}

/** A member: the facts of theirs, and their line without cells. */
export type Member = {
  readonly facts: PersonFacts;
  readonly meaning: Meaning;
  readonly line: Omit<MatrixLine, "cells">;
};

/** Whoever is in the team on any of the days, by name. For use inside a transaction. */
export async function membersIn(actor: Actor, question: MatrixQuestion): Promise<Member[]> {
  const [all, meaning, roles] = await Promise.all([
    factsOfMembersIn(actor, question),
    meaningFor(actor),
    rolesIn(actor),
  ]);
  const factsOf = new Map(all.map((facts) => [facts.personId, facts]));
  const people = await peopleOn(actor, { asOf: question.until, ids: [...factsOf.keys()] });
  const roleNames = new Map(roles.map(({ id, name }) => [id, name]));
  return people.flatMap(({ id, name }): Member[] => {
    const facts = factsOf.get(id);
    if (!facts) return [];
    const line = {
      person: { id, name, href: paths.person(id, question.carried) },
      notes: roleWords(facts, roleNames),
      isHere: whenever(memberDays({ teamIds: [question.teamId] }, facts, meaning.parents)),
    };
    return [{ facts, meaning, line }];
  });
}

/** The names of the roles held on each day, by name. */
function roleWords(
  { joinedOn, leftOn, roles }: PersonFacts,
  names: ReadonlyMap<RoleId, string>,
): Timeline<string> {
  const employed = daysOf(joinedOn, leftOn);
  const held = roles.map(({ roleId, startsOn, endsOn }) => ({
    ...overlap(daysOf(startsOn, endsOn), employed),
    value: names.get(roleId) ?? "",
  }));
  return fromSpans(held, (values) =>
    [...new Set(values)].sort((a, b) => a.localeCompare(b, "en")).join(", "),
  );
}
