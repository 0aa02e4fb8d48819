import { addDays, type Day, FOREVER } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, PersonId, RoleId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { daysOf, overlap } from "@/lib/span";
import { whenever } from "@/lib/timeline/of-spans";
import { runAround } from "@/lib/timeline/runs";
import type { Timeline } from "@/lib/timeline/timeline";
import { askedByRole, rolesOn } from "./asked";
import { isOneStepAway, readierFirst, roleMatch } from "./role-match";

/** Somebody gives up a role, or leaves altogether: the last day of it. */
type Leaving = { readonly personId: PersonId; readonly lastDay: Day };

/** Who is in a role on a day, and who could follow. */
export type Succession = {
  readonly roleId: RoleId;
  /** So many competencies the role asks for; of a role that asks for none nobody can say who could take it. */
  readonly asks: number;
  readonly holders: readonly PersonId[];
  /** Of the holders, those known to leave within the time looked at, the first first. */
  readonly leaving: readonly Leaving[];
  /** Not in the role, and nothing that it asks for is missing. */
  readonly ready: readonly PersonId[];
  /** Not in the role, and one step away; who has the fewest levels to climb first. */
  readonly oneStep: readonly PersonId[];
};

/**
 * Nobody is ready to follow in a role that somebody has, or fewer than are known to leave it. Of a role that
 * asks for nothing it can't be said.
 */
export function isThin({ asks, holders, leaving, ready }: Succession): boolean {
  return asks > 0 && holders.length > 0 && ready.length < Math.max(1, leaving.length);
}

type Question = {
  readonly asOf: Day;
  readonly proof: Proof;
  /** The last day on which it matters that somebody leaves. */
  readonly until: Day;
};

/** The succession of each role, among these people. */
export function successionsOn(
  roleIds: readonly RoleId[],
  people: readonly PersonFacts[],
  meaning: Meaning,
  question: Question,
): Succession[] {
  const candidates = people.map((facts) => ({
    facts,
    roles: new Set(rolesOn(facts, question.asOf)),
    levelsOf: levelsKept(facts, meaning, question.proof),
  }));
  return roleIds.map((roleId) => successionOf(roleId, candidates, meaning, question));
}

type Candidate = {
  readonly facts: PersonFacts;
  readonly roles: ReadonlySet<RoleId>;
  readonly levelsOf: (competency: CompetencyId) => Timeline<number>;
};

function successionOf(
  roleId: RoleId,
  candidates: readonly Candidate[],
  meaning: Meaning,
  { asOf, until }: Question,
): Succession {
  const required = askedByRole(meaning, roleId, asOf);
  const holders = candidates.filter(({ roles }) => roles.has(roleId)).map(({ facts }) => facts);
  const others = candidates
    .filter(({ roles }) => required.length > 0 && !roles.has(roleId))
    .map(({ facts, levelsOf }) => ({
      personId: facts.personId,
      ...roleMatch(required, levelsOf, asOf),
    }))
    .toSorted(readierFirst);
  return {
    roleId,
    asks: required.length,
    holders: holders.map(({ personId }) => personId),
    leaving: leavingOf(roleId, holders, { asOf, until }),
    ready: others.filter(({ missing }) => missing.length === 0).map(({ personId }) => personId),
    oneStep: others.filter(isOneStepAway).map(({ personId }) => personId),
  };
}

/** Roles ask for the same competencies again and again. */
function levelsKept(facts: PersonFacts, meaning: Meaning, proof: Proof): Candidate["levelsOf"] {
  const holder = holderOf(meaning, facts, proof);
  const known = new Map<CompetencyId, Timeline<number>>();
  return (competency) => {
    const levels = known.get(competency) ?? levelOf(competency, holder);
    known.set(competency, levels);
    return levels;
  };
}

function leavingOf(
  roleId: RoleId,
  holders: readonly PersonFacts[],
  { asOf, until }: Pick<Question, "asOf" | "until">,
): Leaving[] {
  return holders
    .flatMap((facts): Leaving[] => {
      const lastDay = lastDayIn(roleId, facts, asOf);
      return lastDay === null || lastDay > until ? [] : [{ personId: facts.personId, lastDay }];
    })
    .toSorted((a, b) => a.lastDay - b.lastDay);
}

/** The last day on which a holder has the role without a break; null where none is known. */
function lastDayIn(roleId: RoleId, facts: PersonFacts, asOf: Day): Day | null {
  const employed = daysOf(facts.joinedOn, facts.leftOn);
  const stays = facts.roles
    .filter((role) => role.roleId === roleId)
    .map(({ startsOn, endsOn }) => overlap(daysOf(startsOn, endsOn), employed));
  const run = runAround(whenever(stays), asOf, (isIn) => isIn);
  return run === null || run.until === FOREVER ? null : addDays(run.until, -1);
}
