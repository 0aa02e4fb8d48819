import { addMonths, type Day } from "@/lib/calendar";
import type { Award, Meaning, PersonFacts } from "@/lib/facts";
import { PROOFS, type Proof, strongerProof } from "@/lib/proof";
import { type Change, effortOf } from "@/lib/rule/change";
import { leavesOf, type Rule } from "@/lib/rule/rule";
import { competencyIds, courseOf, credentialIds } from "../arbitrary-facts";
import { anAssessment, anAward } from "../build";
import { assessmentId, awardId } from "../names";
import { holds, isDuring, levelShown } from "./rule";

/** The facts after somebody has taken the step on the day, proved as far as it says and no farther. */
export function taken(change: Change, facts: PersonFacts, asOf: Day): PersonFacts {
  switch (change.kind) {
    case "verify": {
      const verified = (award: Award) =>
        award.id === change.awardId
          ? { ...award, proof: strongerProof(award.proof, change.toProof) }
          : award;
      return { ...facts, awards: facts.awards.map(verified) };
    }
    case "renew":
    case "earn": {
      const { credentialId, toProof: proof } = change;
      const id = awardId(`new ${credentialId}`);
      return {
        ...facts,
        awards: [...facts.awards, anAward({ id, credentialId, issuedOn: asOf, proof })],
      };
    }
    case "reach": {
      const { competencyId, to: level, toProof: proof } = change;
      const id = assessmentId(`new ${competencyId}`);
      const found = anAssessment({ id, competencyId, level, assessedOn: asOf, proof });
      return { ...facts, assessments: [...facts.assessments, found] };
    }
    case "learn": {
      const { competencyId, hours, toProof: proof } = change;
      const [id, credentialId] = [awardId(`learnt ${competencyId}`), courseOf(competencyId)];
      const learnt = anAward({ id, credentialId, issuedOn: asOf, proof, hours });
      return { ...facts, awards: [...facts.awards, learnt] };
    }
    case "wait":
    case "serve": {
      const startsOn = addMonths(asOf, -change.months - 1);
      const role = change.roleId && { roleId: change.roleId, startsOn, endsOn: null };
      const roles = role ? [...facts.roles, role] : facts.roles;
      return { ...facts, joinedOn: startsOn, leftOn: null, roles };
    }
  }
}

type Question = {
  readonly rule: Rule;
  readonly meaning: Meaning;
  readonly facts: PersonFacts;
  readonly lowest: Proof;
};

/** Every step that anybody could take on the day, one list for each thing: at most one of a list is taken. */
function everyStep(question: Question, asOf: Day): Change[][] {
  const { meaning, facts: person } = question;
  const toProof = "issuer-verified"; // no effort more than any other rung
  const verify = person.awards
    .filter((award) => award.proof !== toProof && isDuring(asOf, award.issuedOn, award.expiresOn))
    .map((award): Change[] => [{ kind: "verify", awardId: award.id, toProof }]);
  const get = credentialIds.map((credentialId): Change[] => {
    const lapsed = person.awards.find(
      (award) =>
        award.credentialId === credentialId &&
        award.state === "earned" &&
        award.expiresOn !== null &&
        award.expiresOn < asOf &&
        asOf >= award.issuedOn &&
        (award.revokedOn === null || award.revokedOn > asOf),
    );
    if (lapsed) return [{ kind: "renew", credentialId, awardId: lapsed.id, toProof }];
    return [{ kind: "earn", credentialId, toProof }];
  });
  const learning = everyLearning(question);
  const reach = competencyIds.map((competencyId) =>
    PROOFS.flatMap((rung) => {
      const from = levelShown(competencyId, { person, meaning, day: asOf, lowest: rung });
      return [1, 2, 3, 4]
        .filter((to) => to > from)
        .map((to): Change => ({ kind: "reach", competencyId, from, to, toProof: rung }));
    }),
  );
  return [...verify, ...get, ...reach, ...learning];
}

/** As many hours as any upkeep of the question asks for, or fewer. */
function everyLearning({ rule, meaning }: Question): Change[][] {
  const leaves = [rule, ...meaning.stacks.values()].flatMap(leavesOf);
  const upkeep = leaves.flatMap((leaf) => ("upkeep" in leaf ? leaf.upkeep : []));
  return [undefined, ...competencyIds].map((about): Change[] => {
    const asked = upkeep.filter(({ competency }) => competency === about);
    const most = Math.max(0, ...asked.map(({ hours }) => hours));
    return Array.from({ length: most }, (_, index): Change => {
      const competencyId = about ?? null;
      return { kind: "learn", competencyId, hours: index + 1, toProof: "issuer-verified" };
    });
  });
}

/** Whether any set of steps with less effort than this makes the rule hold on the day: tries them all. */
export function holdsWithLess(effort: number, question: Question, asOf: Day): boolean {
  const { rule, meaning, lowest } = question;
  const lists = everyStep(question, asOf);
  const holdsFor = (person: PersonFacts) => holds(rule, { person, meaning, day: asOf, lowest });
  const search = (index: number, person: PersonFacts, left: number): boolean => {
    const list = lists[index];
    if (!list) return holdsFor(person);
    return (
      search(index + 1, person, left) ||
      list
        .filter((change) => effortOf([change]) < left)
        .some((change) => search(index + 1, taken(change, person, asOf), left - effortOf([change])))
    );
  };
  return effort > 0 && search(0, question.facts, effort);
}
