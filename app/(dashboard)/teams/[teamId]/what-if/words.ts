import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { Column, Linked } from "@/components/table/column";
import type { MinimumRow } from "@/db/queries/minimums";
import { namesOfRows } from "@/db/queries/names";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { outlineOf, ruleLine } from "@/lib/format/rule";
import { runOf, type StandingWords, standingWords } from "@/lib/format/standing";
import { STEP_PROBLEM_WORDS, type StepNames, stepWords } from "@/lib/format/step";
import type { RequirementId, TeamId } from "@/lib/ids";
import { versionOn } from "@/lib/requirement/version";
import type { StepProblem } from "@/lib/sandbox/apply-scenario";
import type { Both, Difference } from "@/lib/sandbox/pairs";
import type { Step } from "@/lib/sandbox/step";
import { scenarioText } from "@/lib/sandbox/step-text";
import type { World } from "@/lib/sandbox/world";
import type { StandingOn } from "@/lib/standing/standing-on";
import type { MinimumOn } from "@/lib/team/minimum";

export type WhatIfQuestion = View & {
  readonly teamId: TeamId;
  readonly steps: readonly Step[];
  readonly carried: Search;
  readonly warningDays: number;
};

/** A minimum on the day, in either world. The supposed one may ask for another number. */
export type Stood = Both<MinimumOn & { readonly minimum: number }> & { readonly row: MinimumRow };

type Named = {
  readonly before: World;
  readonly steps: readonly Step[];
  readonly minimums: readonly MinimumRow[];
  readonly differences: readonly Difference[];
};

/** How everything that the steps and their consequences name is called. */
export async function namesIn(
  actor: Actor,
  { before, steps, minimums, differences }: Named,
): Promise<StepNames> {
  const rules = await ruleNamesFor(actor);
  const inSteps = steps.flatMap((step) =>
    Object.entries(step).flatMap(([part, value]) => (part.endsWith("Id") && value ? [value] : [])),
  );
  const ids = differences.flatMap(({ personId, requirementId }) => [personId, requirementId]);
  const rows = await namesOfRows(actor, [...ids, ...inSteps.map(String)]);
  const awards = new Map<string, string>(
    before.people.flatMap(({ awards: own }) =>
      own.map(({ id, credentialId }) => [id, rules.credential(credentialId)]),
    ),
  );
  const targets = new Map<string, string>(
    minimums.map(({ id, target }) => [id, ruleLine(outlineOf(target, rules))]),
  );
  return (id) => rows.get(id) ?? awards.get(id) ?? targets.get(id) ?? "something out of your reach";
}

/** A standing that would be another. */
type DifferenceLine = {
  id: string;
  person: Linked;
  requirement: Linked;
  on: Day;
  before: StandingWords;
  after: StandingWords;
};

export const DIFFERENCE_COLUMNS: Column<DifferenceLine>[] = [
  { kind: "link", key: "person", header: "Person" },
  { kind: "link", key: "requirement", header: "Requirement", names: true },
  { kind: "day", key: "on", header: "From", hint: "The first day on which it would be another" },
  { kind: "standing", key: "before", header: "As it is" },
  { kind: "standing", key: "after", header: "What if" },
];

type Found = {
  readonly worlds: Both<World>;
  readonly stand: readonly Stood[];
  readonly differences: readonly Difference[];
  readonly problems: ReadonlyMap<Step, StepProblem>;
};

/** The answer in words and links, as the page shows it. */
export function worded(
  { worlds, stand, differences, problems }: Found,
  question: WhatIfQuestion & { readonly names: StepNames },
) {
  const { steps, names, teamId, carried, warningDays } = question;
  return {
    steps: steps.map((step, index) => {
      const problem = problems.get(step);
      const others = scenarioText(steps.toSpliced(index, 1));
      return {
        words: stepWords(step, names),
        problem: problem === undefined ? null : STEP_PROBLEM_WORDS[problem],
        without: paths.team(teamId, "what-if", { ...carried, steps: others }),
      };
    }),
    minimums: stand.map(({ row, before, after }) => {
      return { id: row.id, words: names(row.id), teamId: row.teamId, before, after };
    }),
    differences: differences.map(
      ({ personId, requirementId, on, before, after }): DifferenceLine => {
        const words = (side: "before" | "after", standing: StandingOn | null) =>
          standingWords(
            runOf(standing, versionIn(worlds[side], requirementId, on)),
            on,
            warningDays,
          );
        const reason = { ...carried, requirement: requirementId };
        return {
          id: `${personId} ${requirementId}`,
          person: { text: names(personId), href: paths.person(personId, reason) },
          requirement: {
            text: names(requirementId),
            href: paths.requirement(requirementId, carried),
          },
          on,
          before: words("before", before),
          after: words("after", after),
        };
      },
    ),
  };
}

/** What a requirement asks in a world on a day. */
function versionIn({ meaning }: World, requirementId: RequirementId, on: Day) {
  const requirement = meaning.requirements.find(({ id }) => id === requirementId);
  return (requirement && versionOn(requirement.versions, on)) ?? null;
}
