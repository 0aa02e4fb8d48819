import "server-only";
import { z } from "zod";
import type { Found } from "@/components/merge/finder";
import type { Compared } from "@/components/merge/side-by-side";
import { Candidates, type Proposable } from "@/lib/import/names/candidates";
import { type RawSearch, readerOf } from "./search";

const MOST_FOUND = 20;

/** Which other the address of a merge page names, or the words by which it is looked for. */
export function mergeAsked<Id extends z.ZodType>(search: RawSearch, id: Id) {
  const read = readerOf(search, []);
  return {
    otherId: read("other", id, null, ""),
    words: read("q", z.string().max(200), "", "").trim(),
  };
}

/** Another that may be the same, and where its merge is. */
export type Mergeable = Proposable & { readonly href: string };

/** Those that were found by words. */
export function foundAmong(others: readonly Mergeable[]): Found[] {
  return others.slice(0, MOST_FOUND).map((other) => ({ ...shown(other), why: null }));
}

/** Those whose names are alike. */
export function proposedAmong(others: readonly Mergeable[], name: string): Found[] {
  const byId = new Map(others.map((other) => [other.id, other]));
  return new Candidates(others).of(name).flatMap(({ id, score, reason }) => {
    const other = byId.get(id);
    return other ? { ...shown(other), why: `${reason}, ${score} of 100` } : [];
  });
}

function shown({ id, name, detail, href }: Mergeable) {
  return { id, name, detail, href };
}

/** What there is to say of one of the two, line by line; of both in the same order. */
export type Described = readonly (readonly [label: string, value: string])[];

export function sideBySide([own, other]: readonly [Described, Described]): Compared[] {
  return own.map(([label, value], index) => ({
    ...{ label, own: value },
    other: other[index]?.[1] ?? "",
  }));
}
