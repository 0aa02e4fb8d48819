import "server-only";
import type { Search } from "@/app/_server/paths";
import { reasonFor } from "@/app/_server/reason-for";
import { type SlotLine, slotLines } from "@/app/_server/slot-lines";
import { asKnown } from "@/db/known-at";
import { type AwardRow, awardsOf } from "@/db/queries/awards";
import {
  competenciesIn,
  credentialsIn,
  proficiencyLevelsIn,
  rolesIn,
} from "@/db/queries/catalogue";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { personOn } from "@/db/queries/people";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { teamOn } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { sidesOn } from "@/lib/assessment/side-by-side";
import { explainedLevelsFor, explainedLevelsOn } from "@/lib/competency/levels";
import { readinessOf, shareReached } from "@/lib/competency/readiness-grid";
import { freshnessOn } from "@/lib/competency/stale";
import { stacksBegun } from "@/lib/credential/stacks";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { PersonId, RequirementId, RoleId } from "@/lib/ids";
import { type KindedAward, type KindMix, mixByMonth, mixOn } from "@/lib/person/mix";
import { holderOf } from "@/lib/rule/holder";
import { owedOfOneself } from "./owed";
import { recordOf } from "./record";

export type PersonQuestion = View & {
  readonly carried: Search;
  readonly warningDays: number;
  /** The requirement whose reason is open. */
  readonly requirementId: RequirementId | null;
  /** The role that levels are set against; null for what the roles of the day ask for. */
  readonly roleId: RoleId | null;
};

/** All about one person in reach; null where there is none. */
export function personPage(actor: Actor, id: PersonId, question: PersonQuestion) {
  return asKnown(actor, async () => {
    const person = await personOn(actor, id, question.asOf);
    const [facts] = await factsOf(actor, [id]);
    if (!person || !facts) return null;
    const [meaning, awards, slots, catalogue] = await Promise.all([
      meaningFor(actor),
      awardsOf(actor, { personId: id }),
      requirementsOf(actor, id, question),
      catalogueFor(actor),
    ]);
    const levels = explainedLevelsOn(facts, meaning, question.proof, question.asOf);
    const against = catalogue.roles.find((role) => role.id === question.roleId) ?? null;
    return {
      person,
      team: person.teamId ? await teamOn(actor, person.teamId, question.asOf) : null,
      awards,
      slots,
      against,
      levels: against
        ? explainedLevelsFor(against.id, { facts, meaning, ...question, lowest: question.proof })
        : levels,
      stale: staleSkills(facts, meaning, question),
      /** What is shown, whatever role it is set against. */
      shown: levels,
      assessments: facts.assessments,
      sides: sidesOn(facts.assessments, question.asOf),
      weighing: meaning.weighing,
      owed: await owedOfOneself(actor, facts, meaning),
      readiness: readinessOf(shareReached(levels)),
      stacks: stacksBegun(facts, meaning, question),
      mix: mixFor(awards, question, catalogue.credentials),
      reason:
        question.requirementId &&
        (await reasonFor(actor, facts, meaning, {
          ...question,
          requirementId: question.requirementId,
        })),
      record: await recordOf(actor, id),
      ...catalogue,
    };
  });
}

/** What they show, or would if it counted, and have not used for long. */
function staleSkills(facts: PersonFacts, meaning: Meaning, { proof, asOf }: View) {
  const holder = holderOf(meaning, facts, proof);
  return [...meaning.staleness.keys()]
    .map((competencyId) => ({ competencyId, ...freshnessOn(competencyId, holder, asOf) }))
    .filter(({ staleSince }) => staleSince !== null);
}

/** How the person stands; each requirement opens its reason on this page. */
async function requirementsOf(
  actor: Actor,
  id: PersonId,
  question: PersonQuestion,
): Promise<SlotLine[]> {
  const lines = await slotLines(actor, {
    ...question,
    carried: { ...question.carried, role: question.roleId },
    teamId: null,
    personId: id,
    requirementId: null,
  });
  return lines.map((line) => ({
    ...line,
    requirement: { ...line.requirement, href: line.person.href ?? "" },
  }));
}

export type PersonAnswer = NonNullable<Awaited<ReturnType<typeof personPage>>>;

async function catalogueFor(actor: Actor) {
  const [competencies, credentials, scale, ruleNames, roles] = await Promise.all([
    competenciesIn(actor),
    credentialsIn(actor),
    proficiencyLevelsIn(actor),
    ruleNamesFor(actor),
    rolesIn(actor),
  ]);
  return {
    competencies: new Map(competencies.map((row) => [row.id, row])),
    credentials: new Map(credentials.map((row) => [row.id, row])),
    scale,
    ruleNames,
    roles,
  };
}

type Credentials = Awaited<ReturnType<typeof catalogueFor>>["credentials"];

/** What the person holds on the day, by kind, and how many of each they held in the months before. */
function mixFor(awards: readonly AwardRow[], question: View, credentials: Credentials) {
  const kinded = awards.flatMap((award): (AwardRow & KindedAward)[] => {
    const kind = credentials.get(award.credentialId)?.kind;
    return kind ? [{ ...award, kind }] : [];
  });
  const anyProof = { asOf: question.asOf, proof: "claimed" } as const;
  const { certifications, others } = mixOn(kinded, anyProof);
  return {
    ...{ certifications, others, valid: certifications + others },
    checked: sumOf(mixOn(kinded, { ...anyProof, proof: "checked" })),
    months: mixByMonth(kinded, anyProof),
  };
}

function sumOf({ certifications, others }: KindMix): number {
  return certifications + others;
}
