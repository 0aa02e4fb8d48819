import "server-only";
import { inScope } from "@/db/actor-scope";
import { minimumsOn } from "@/db/queries/minimums";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { worldAround } from "@/db/queries/world-around";
import type { Actor } from "@/lib/access";
import { addMonths, type Day } from "@/lib/calendar";
import { outlineOf, ruleLine } from "@/lib/format/rule";
import type { TeamId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import type { Step } from "@/lib/sandbox/step";
import type { DaySpan } from "@/lib/span";
import { headCountOf } from "@/lib/team/minimum";
import { namesIn } from "../what-if/words";

const MONTHS_AHEAD = 12;

export type StressQuestion = {
  readonly teamId: TeamId;
  readonly asOf: Day;
  readonly proof: Proof;
  readonly steps: readonly Step[];
};

/**
 * What absences are weighed against: the minimums in force on the day, each with who counts when, as it would
 * be after the steps of the scenario. Reads only.
 */
export function stressed(actor: Actor, question: StressQuestion) {
  return inScope(actor, async () => {
    const { asOf, proof, steps } = question;
    const rows = await minimumsOn(actor, question);
    const before = await worldAround(actor, question, rows);
    const { world, problems } = applyScenario(before, steps);
    const candidates = world.people.map((facts) => {
      return { facts, holder: holderOf(world.meaning, facts, proof) };
    });
    const rules = await ruleNamesFor(actor);
    const minimums = rows
      .map((row) => {
        const supposed = world.meaning.minimums.find(({ id }) => id === row.id) ?? row;
        const words = ruleLine(outlineOf(row.target, rules));
        return { row, words, headCount: headCountOf(supposed, candidates, world.meaning.parents) };
      })
      .sort((a, b) => a.words.localeCompare(b.words, "en"));
    const names = await namesIn(actor, { before, steps, minimums: rows, differences: [] });
    return {
      minimums,
      rules,
      names,
      problems,
      window: comingYear(asOf),
    };
  });
}

/** From the day on. */
export function comingYear(asOf: Day): DaySpan {
  return { from: asOf, until: addMonths(asOf, MONTHS_AHEAD) };
}

export type Stressed = Awaited<ReturnType<typeof stressed>>;
