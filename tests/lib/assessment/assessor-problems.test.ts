import { expect, test } from "vitest";
import type { Actor } from "@/lib/access";
import { assessorProblems } from "@/lib/assessment/assessor-problems";
import { personId } from "@/tests/support/organisation/names";

const ada = personId("ada");
const ben = personId("ben");
const actor: Actor = {
  kind: "user",
  name: "Ada",
  userId: null,
  access: "manager",
  personId: ada,
  teamIds: [],
};

test.each([
  [ben, "manager", "attested", []],
  [ben, "peer", "attested", []],
  [ben, "self", "claimed", []],
  [ben, "self", "attested", ["self-is-claimed"]],
  [ada, "self", "claimed", []],
  [ada, "manager", "attested", ["assessor-is-self"]],
  [ada, "peer", "claimed", ["assessor-is-self"]],
] as const)("of %s as %s with %s", (of, assessor, proof, codes) => {
  const problems = assessorProblems(actor, { personId: of, assessor, proof });
  expect(problems.map(({ code }) => code)).toEqual(codes);
});
