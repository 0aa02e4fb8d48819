import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import { figuresOf, isMoved, peopleUnder } from "@/app/_server/people-under";
import type { Column, Linked } from "@/components/table/column";
import { PERSON } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { versionOf } from "@/db/queries/meaning";
import { namesOfRows } from "@/db/queries/names";
import { type RequirementRow, requirementOf } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { runOf, type StandingWords, standingWords } from "@/lib/format/standing";
import { differenceWords } from "@/lib/format/version-difference";
import type { RequirementId } from "@/lib/ids";
import { asIfInEffect } from "@/lib/requirement/as-if";
import { compareVersions } from "@/lib/requirement/compare-versions";
import { versionOn } from "@/lib/requirement/version";
import type { StandingOn } from "@/lib/standing/standing-on";
import { inWords } from "../requirement";

/** Somebody who would stand in another way. */
type MovedLine = {
  id: string;
  person: Linked;
  before: StandingWords;
  after: StandingWords;
};

export function movedColumns(before: string, after: string): Column<MovedLine>[] {
  return [
    PERSON,
    { kind: "standing", key: "before", header: before },
    { kind: "standing", key: "after", header: after },
  ];
}

type Question = View & {
  readonly carried: Search;
  readonly warningDays: number;
  /** The versions that are compared; null for the one in effect, and the one after it. */
  readonly from: string | null;
  readonly to: string | null;
};

/**
 * Two versions of a requirement beside each other, and how the people of the day stand under each, as if
 * it were in effect. `pair` is null where there are no two; all is null where there is no requirement.
 */
export function comparisonPage(actor: Actor, id: RequirementId, question: Question) {
  return inScope(actor, async () => {
    const requirement = await requirementOf(actor, id);
    if (!requirement) return null;
    const names = await ruleNamesFor(actor);
    const versions = await inWords(actor, requirement.versions, { names, asOf: question.asOf });
    const [first, second] = chosen(versions, question);
    if (!first || !second) return { requirement, versions, pair: null };
    const differences = compareVersions(versionOf(first), versionOf(second));
    return {
      requirement,
      versions,
      pair: {
        first,
        second,
        differences: differences.map((one) => differenceWords(one, names)),
        ...(await standings(actor, requirement, [first, second], question)),
      },
    };
  });
}

type Version = RequirementRow["versions"][number];

function chosen<Own extends Version>(
  versions: readonly Own[],
  { asOf, from, to }: Question,
): [first: Own | undefined, second: Own | undefined] {
  const current = versionOn(versions, asOf);
  const next = versions.find(({ effectiveFrom }) => effectiveFrom > asOf);
  const [older, newest] = [versions.at(-2), versions.at(-1)];
  const named = (version: string | null) => versions.find((own) => own.id === version);
  const usual = current && next ? [current, next] : [older, newest];
  return [named(from) ?? usual[0], named(to) ?? usual[1]];
}

async function standings(
  actor: Actor,
  { id, versions }: RequirementRow,
  [first, second]: readonly [Version, Version],
  { asOf, proof, warningDays, carried }: Question,
) {
  const requirement = { id, versions: versions.map(versionOf) };
  const asIf = (own: Version) => asIfInEffect(requirement, versionOf(own), asOf);
  const pairs = await peopleUnder(actor, [asIf(first), asIf(second)], { asOf, proof });
  const moved = pairs.filter(isMoved);
  const words = (on: StandingOn | null, version: Version) =>
    standingWords(runOf(on, version), asOf, warningDays);
  const nameOf = await namesOfRows(
    actor,
    moved.map(({ facts }) => facts.personId),
  );
  return {
    before: figuresOf(pairs.map(({ before }) => before)),
    after: figuresOf(pairs.map(({ after }) => after)),
    moved: moved
      .map(({ facts: { personId }, before, after }): MovedLine => {
        const href = paths.person(personId, { ...carried, requirement: id });
        const person = { text: nameOf.get(personId) ?? "", href };
        return { id: personId, person, before: words(before, first), after: words(after, second) };
      })
      .toSorted((a, b) => a.person.text.localeCompare(b.person.text, "en")),
  };
}
