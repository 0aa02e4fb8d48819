import "server-only";
import { inScope } from "@/db/actor-scope";
import { type MinimumRow, minimumsOn } from "@/db/queries/minimums";
import { worldAround } from "@/db/queries/world-around";
import type { Actor } from "@/lib/access";
import { addMonths, type Day } from "@/lib/calendar";
import { coverageOf } from "@/lib/coverage/coverage";
import { monthsAround } from "@/lib/coverage/months";
import type { Proof } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { applyScenario } from "@/lib/sandbox/apply-scenario";
import { type Both, countsOn, differencesIn, pairsBetween } from "@/lib/sandbox/pairs";
import type { World } from "@/lib/sandbox/world";
import { busFactorOf } from "@/lib/team/bus-factor";
import { headCountOf, minimumOn } from "@/lib/team/minimum";
import { namesIn, type Stood, type WhatIfQuestion, worded } from "./words";

const MONTHS_AHEAD = 12;

/**
 * What a team's coverage, minimums and standings would be after the steps, beside what they are. Reads
 * only: what is supposed lives in the address, and nowhere else.
 */
export function whatIfPage(actor: Actor, question: WhatIfQuestion) {
  return inScope(actor, async () => {
    const { asOf, proof, steps, teamId } = question;
    const minimums = await minimumsOn(actor, question);
    const before = await worldAround(actor, question, minimums);
    const { world: after, problems } = applyScenario(before, steps);
    const worlds = { before, after };
    const pairs = pairsBetween(worlds, { teamIds: [teamId], proof });
    const days = monthsAround(asOf, 0, MONTHS_AHEAD);
    const ratiosIn = (side: keyof Both<World>) =>
      days.map((day) => coverageOf(countsOn(pairs, side, day)));
    const stand = minimums.map((row) => ({ row, ...stoodIn(worlds, row, { asOf, proof }) }));
    const differences = differencesIn(pairs, asOf, addMonths(asOf, MONTHS_AHEAD));
    const names = await namesIn(actor, { before, steps, minimums, differences });
    return {
      counts: { before: countsOn(pairs, "before", asOf), after: countsOn(pairs, "after", asOf) },
      forecast: { days, before: ratiosIn("before"), after: ratiosIn("after") },
      busFactor: {
        before: busFactorOf(stand.map((one) => one.before)),
        after: busFactorOf(stand.map((one) => one.after)),
      },
      ...worded({ worlds, stand, differences, problems }, { ...question, names }),
    };
  });
}

function stoodIn(
  { before, after }: Both<World>,
  row: MinimumRow,
  view: { readonly asOf: Day; readonly proof: Proof },
): Omit<Stood, "row"> {
  const supposed = after.meaning.minimums.find(({ id }) => id === row.id) ?? row;
  const on = ({ people, meaning }: World, minimum: typeof supposed) => {
    const candidates = people.map((facts) => ({
      facts,
      holder: holderOf(meaning, facts, view.proof),
    }));
    const headCount = headCountOf(minimum, candidates, meaning.parents);
    return { ...minimumOn(headCount, view.asOf), minimum: minimum.minimum };
  };
  return { before: on(before, row), after: on(after, supposed) };
}
