import { numbersOf, textOf } from "@/lib/timeline/packed";
import type { Matrix, MatrixPerson } from "./matrix-data";

/** A matrix packed for the way to the browser: at most two bytes a cell, and most cells in one. */
export type MatrixData = Omit<Matrix, "people" | "values"> & {
  readonly people: PackedPeople;
  /** As `textOf` packs the cells. */
  readonly cells: string;
};

export function unpackMatrix({ people, cells, ...named }: MatrixData): Matrix {
  return { ...named, people: unpackPeople(people), values: numbersOf(cells) };
}

/** Rows of a matrix as JSON: what many of them have in common is said once. */
export type PackedPeople = string;

type Packed = {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly notes: PackedWords;
  readonly teams: PackedWords;
  /** With `ID` where the id stands. */
  readonly hrefs: PackedWords;
  /** Of the rows that are no people. */
  readonly roles: readonly number[];
};

/** The different words, and of each row which of them it has, as `textOf` packs numbers. */
type PackedWords = { readonly words: readonly string[]; readonly of: string };

/** Nothing in an address looks like it. */
const ID = "{id}";

export function packPeople(people: readonly MatrixPerson[]): PackedPeople {
  const packed: Packed = {
    ids: people.map(({ id }) => id),
    names: people.map(({ name }) => name),
    notes: packWords(people.map(({ note }) => note)),
    teams: packWords(people.map(({ team }) => team)),
    hrefs: packWords(people.map(({ id, href }) => href.replace(id, ID))),
    roles: [...people.keys()].filter((row) => people[row]?.isRole),
  };
  return JSON.stringify(packed);
}

export function unpackPeople(text: PackedPeople): MatrixPerson[] {
  const { ids, names, notes, teams, hrefs, roles }: Packed = JSON.parse(text); // as `packPeople` wrote it
  const [noteOf, teamOf, hrefOf] = [unpackWords(notes), unpackWords(teams), unpackWords(hrefs)];
  const roleRows = new Set(roles);
  return ids.map((id, row) => ({
    ...{ id, name: names[row] ?? "", note: noteOf(row), team: teamOf(row) },
    href: hrefOf(row).replace(ID, id),
    ...(roleRows.has(row) && { isRole: true }),
  }));
}

function packWords(all: readonly string[]): PackedWords {
  const places = new Map<string, number>();
  const own = all.map((words) => {
    const place = places.get(words) ?? places.size;
    places.set(words, place);
    return place;
  });
  return { words: [...places.keys()], of: textOf(own) };
}

function unpackWords({ words, of }: PackedWords): (row: number) => string {
  const own = numbersOf(of);
  return (row) => words[own[row] ?? 0] ?? "";
}
