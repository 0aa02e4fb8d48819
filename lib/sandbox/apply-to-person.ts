import type { Membership, PersonFacts } from "@/lib/facts";
import type { AssessmentId, AwardId } from "@/lib/ids";
import { counts } from "@/lib/proof";
import { fail, ok, type Result } from "@/lib/result";
import { isOn } from "@/lib/span";
import { succeed } from "@/lib/succession";
import type { PersonStep } from "./step";
import { stepText } from "./step-text";

/** Why a step makes no sense for somebody. */
export type PersonProblem =
  | "not-joined"
  | "left-before"
  | "same-team"
  | "moves-then"
  | "role-held"
  | "role-not-held"
  | "ends-before"
  | "award-unknown"
  | "proved-already";

type Step<Kind extends PersonStep["kind"]> = Extract<PersonStep, { kind: Kind }>;
type Applied = Result<PersonFacts, PersonProblem>;

/** The facts of the step's person as they would be; those given stay as they are. */
export function applyToPerson(facts: PersonFacts, step: PersonStep): Applied {
  switch (step.kind) {
    case "leave":
      return leaving(facts, step) ?? ok({ ...facts, leftOn: step.on });
    case "move":
      return outside(facts, step) ?? moved(facts, step);
    case "take-role":
      return outside(facts, step) ?? roleTaken(facts, step);
    case "give-up-role":
      return outside(facts, step) ?? roleGivenUp(facts, step);
    case "earn":
      return earned(facts, step);
    case "reach":
      return reached(facts, step);
    case "verify":
      return verified(facts, step);
  }
}

type Dated = { readonly on: PersonFacts["leftOn"] & number };

/** Nobody changes team or role before the first day or after the last. */
function outside({ joinedOn, leftOn }: PersonFacts, { on }: Dated): Applied | null {
  if (joinedOn !== null && on < joinedOn) return fail("not-joined");
  return leftOn !== null && on > leftOn ? fail("left-before") : null;
}

/** Whoever leaves on that day or before has nothing left to do. */
function leaving(facts: PersonFacts, step: Step<"leave">): Applied | null {
  return outside(facts, step) ?? (facts.leftOn === step.on ? fail("left-before") : null);
}

function moved(facts: PersonFacts, { teamId, on }: Step<"move">): Applied {
  const current = facts.memberships.find((stay) => isOn(on, stay.startsOn, stay.endsOn));
  if (current?.teamId === teamId) return fail("same-team");
  const succession = succeed(facts.memberships, { startsOn: on, endsOn: null });
  if (!succession.ok) return fail("moves-then");
  const { ends, endsOn } = succession.value;
  const cut = (stay: Membership) => (stay === ends?.stay ? { ...stay, endsOn: ends.endsOn } : stay);
  const memberships = [...facts.memberships.map(cut), { teamId, startsOn: on, endsOn }];
  return ok({ ...facts, memberships });
}

function roleTaken(facts: PersonFacts, { roleId, on }: Step<"take-role">): Applied {
  const isHeld = facts.roles.some(
    (role) => role.roleId === roleId && (role.endsOn === null || role.endsOn >= on),
  );
  if (isHeld) return fail("role-held");
  return ok({ ...facts, roles: [...facts.roles, { roleId, startsOn: on, endsOn: null }] });
}

function roleGivenUp(facts: PersonFacts, { roleId, on }: Step<"give-up-role">): Applied {
  const held = facts.roles.find(
    (role) => role.roleId === roleId && isOn(on, role.startsOn, role.endsOn) && role.endsOn !== on,
  );
  if (!held) return fail("role-not-held");
  return ok({
    ...facts,
    roles: facts.roles.map((role) => (role === held ? { ...role, endsOn: on } : role)),
  });
}

function earned(facts: PersonFacts, step: Step<"earn">): Applied {
  const { credentialId, on, expiresOn, proof } = step;
  if (facts.leftOn !== null && on > facts.leftOn) return fail("left-before");
  if (expiresOn !== null && expiresOn < on) return fail("ends-before");
  const id = stepText(step) as AwardId; // of no row: never stored
  const award = {
    id,
    credentialId,
    state: "earned",
    issuedOn: on,
    expiresOn,
    revokedOn: null,
    proof,
    hours: null,
  } as const;
  return ok({ ...facts, awards: [...facts.awards, award] });
}

function reached(facts: PersonFacts, step: Step<"reach">): Applied {
  const { competencyId, level, on, proof } = step;
  if (facts.leftOn !== null && on > facts.leftOn) return fail("left-before");
  const id = stepText(step) as AssessmentId; // of no row: never stored
  const found = {
    id,
    competencyId,
    level,
    assessor: "manager",
    facet: null,
    assessedOn: on,
    expiresOn: null,
    proof,
  } as const;
  return ok({ ...facts, assessments: [...facts.assessments, found] });
}

function verified(facts: PersonFacts, { awardId, proof }: Step<"verify">): Applied {
  const award = facts.awards.find(({ id }) => id === awardId);
  if (!award) return fail("award-unknown");
  if (counts(award.proof, proof)) return fail("proved-already");
  return ok({
    ...facts,
    awards: facts.awards.map((other) => (other === award ? { ...award, proof } : other)),
  });
}
