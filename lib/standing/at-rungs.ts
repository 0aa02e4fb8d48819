import type { PersonFacts, Requirement } from "@/lib/facts";
import { PROOFS, type Proof, rungBit } from "@/lib/proof";
import { type Holder, holderUnder } from "@/lib/rule/holder";
import { rungsOfEvidence } from "@/lib/rule/rungs-of-evidence";
import { isSame, type Timeline } from "@/lib/timeline/timeline";
import { demandOn } from "./demand";
import { type Standing, sameStanding } from "./standing";
import { NEVER_REQUIRED, standingsUnder, versionsIn } from "./standings";

/** The standings in the eyes of all who let evidence count from one of these rungs on. */
export type StandingsAtRungs = {
  /** The bits of the rungs: claimed 1, attested 2, checked 4, issuer-verified 8, added. */
  readonly rungs: number;
  readonly timeline: Timeline<Standing | null>;
};

/**
 * `standingsOf` at every rung, for somebody as they are at the lowest. Rungs with the same standings
 * share one entry: for most people and requirements there is only one, and it is worked out only once.
 */
export function standingsAtRungs(
  requirement: Requirement,
  facts: PersonFacts,
  holder: Holder,
): StandingsAtRungs[] {
  const demand = demandOn(requirement, facts, holder.meaning.parents);
  if (demand === null) return [{ rungs: rungBitsOf(PROOFS), timeline: NEVER_REQUIRED }];
  const evidence = versionsIn(demand).reduce(
    (rungs, version) => rungs | rungsOfEvidence(version.rule, holderUnder(version, holder)),
    0,
  );
  const distinct: { rungs: number; timeline: Timeline<Standing | null> }[] = [];
  for (const alike of rungsAlike(evidence)) {
    const [lowest = holder.lowest] = alike;
    const timeline = standingsUnder(demand, { ...holder, lowest });
    const known = distinct.find((other) => isSame(other.timeline, timeline, sameStanding));
    if (known) known.rungs |= rungBitsOf(alike);
    else distinct.push({ rungs: rungBitsOf(alike), timeline });
  }
  return distinct;
}

/** The rungs in groups between which no evidence lies, so that what counts is the same. */
function rungsAlike(evidence: number): Proof[][] {
  const groups: Proof[][] = [];
  let below = 0;
  for (const proof of PROOFS) {
    const group = groups.at(-1);
    if (group && (evidence & below) === 0) group.push(proof);
    else groups.push([proof]);
    below = rungBit(proof);
  }
  return groups;
}

function rungBitsOf(proofs: readonly Proof[]): number {
  return proofs.reduce((bits, proof) => bits | rungBit(proof), 0);
}
