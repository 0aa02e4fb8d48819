import fc from "fast-check";
import type { PersonId } from "@/lib/ids";
import type { PersonStep } from "@/lib/sandbox/step";
import {
  anyAwardId,
  anyCompetency,
  anyCredential,
  anyDay,
  anyLevel,
  anyProof,
  anyTeam,
  ownAward,
  roleIds,
} from "./arbitrary-facts";

const anyRole = fc.constantFrom(...roleIds);

/** Something that somebody of an arbitrary organisation may do; it need not make sense. */
export function anyStepOf(personId: PersonId): fc.Arbitrary<PersonStep> {
  const of = <Kind extends PersonStep["kind"]>(kind: Kind) => ({
    kind: fc.constant(kind),
    personId: fc.constant(personId),
  });
  return fc.oneof(
    fc.record({ ...of("leave"), on: anyDay }),
    fc.record({ ...of("move"), teamId: anyTeam, on: anyDay }),
    fc.record({ ...of("take-role"), roleId: anyRole, on: anyDay }),
    fc.record({ ...of("give-up-role"), roleId: anyRole, on: anyDay }),
    fc.record({
      ...of("earn"),
      credentialId: anyCredential,
      on: anyDay,
      expiresOn: fc.option(anyDay),
      proof: anyProof,
    }),
    fc.record({
      ...of("reach"),
      competencyId: anyCompetency,
      level: anyLevel,
      on: anyDay,
      proof: anyProof,
    }),
    fc.record({
      ...of("verify"),
      awardId: anyAwardId.map((id) => ownAward(personId, id)),
      proof: anyProof,
    }),
  );
}
