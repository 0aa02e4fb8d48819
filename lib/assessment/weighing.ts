import type { Assessment, Weighing } from "@/lib/facts";
import { counts } from "@/lib/proof";
import { daysOf, overlap } from "@/lib/span";
import { whenever } from "@/lib/timeline/of-spans";
import { type Span, spans } from "@/lib/timeline/timeline";

type Comes = (one: Assessment, other: Assessment) => boolean;

/** By weighing, whether the one comes before the other; null where each counts for itself. */
const COMES_BEFORE: Readonly<Record<Weighing, Comes | null>> = {
  highest: null,
  "others-first": (one, other) => one.assessor !== "self" && other.assessor === "self",
  latest: (one, other) => one.assessedOn > other.assessedOn,
};

/**
 * Somebody's assessments in one competency on the days on which they are taken into account: those on which
 * none is there that comes before it, is about as much, and is proved as well. None overwrites another: when
 * one ends, what it outweighed is heard again. What is proved weakly never outweighs what is proved better,
 * so that asking for more proof never raises a level. The one place in which this is decided.
 */
export function daysHeard(
  assessments: readonly Assessment[],
  weighing: Weighing,
): Span<Assessment>[] {
  const all = assessments.map((value) => ({ ...daysOf(value.assessedOn, value.expiresOn), value }));
  const comesBefore = COMES_BEFORE[weighing];
  if (comesBefore === null || all.length < 2) return all;
  const outweighs = (one: Assessment, other: Assessment) =>
    comesBefore(one, other) && isAsWide(one, other) && counts(one.proof, other.proof);
  return all.flatMap((own) =>
    daysWithout(
      own,
      all.filter(({ value }) => outweighs(value, own.value)),
    ),
  );
}

/** What is about one facet says nothing of the others. */
function isAsWide(one: Assessment, other: Assessment): boolean {
  return one.facet === null || one.facet === other.facet;
}

function daysWithout<T>(own: Span<T>, others: readonly Span<unknown>[]): Span<T>[] {
  if (others.length === 0) return [own];
  return spans(whenever(others))
    .filter(({ value }) => !value)
    .map((free) => ({ ...overlap(own, free), value: own.value }))
    .filter(({ from, until }) => from < until);
}
