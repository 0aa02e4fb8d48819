import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AwardId,
  CompetencyId,
  CredentialId,
  PersonId,
  RequirementId,
  RoleId,
  TeamId,
  TeamMinimumId,
} from "@/lib/ids";
import { MAX_STEPS, type Step } from "@/lib/sandbox/step";
import { Scenario, scenarioText, stepText } from "@/lib/sandbox/step-text";
import { anyDay, anyLevel, anyProof } from "@/tests/support/organisation/arbitrary-facts";
import { day } from "@/tests/support/organisation/build";

const ADA = "018f4d2e-0000-7000-8000-000000000001";
const id = <Id>(schema: { parse: (text: string) => Id }) =>
  fc.uuid().map((text) => schema.parse(text));
const person = id(PersonId);
const kind = <Kind extends Step["kind"]>(name: Kind) => fc.constant(name);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: kind("leave"), personId: person, on: anyDay }),
  fc.record({ kind: kind("move"), personId: person, teamId: id(TeamId), on: anyDay }),
  fc.record({ kind: kind("take-role"), personId: person, roleId: id(RoleId), on: anyDay }),
  fc.record({ kind: kind("give-up-role"), personId: person, roleId: id(RoleId), on: anyDay }),
  fc.record({
    ...{ kind: kind("earn"), personId: person, credentialId: id(CredentialId) },
    ...{ on: anyDay, expiresOn: fc.option(anyDay), proof: anyProof },
  }),
  fc.record({
    ...{ kind: kind("reach"), personId: person, competencyId: id(CompetencyId) },
    ...{ level: anyLevel, on: anyDay, proof: anyProof },
  }),
  fc.record({ kind: kind("verify"), personId: person, awardId: id(AwardId), proof: anyProof }),
  fc.record({
    ...{ kind: kind("version"), requirementId: id(RequirementId), from: anyDay, on: anyDay },
    graceDays: fc.option(fc.integer({ min: 0, max: 3_650 })),
    teamId: fc.option(id(TeamId)),
  }),
  fc.record({
    ...{ kind: kind("minimum"), minimumId: id(TeamMinimumId) },
    minimum: fc.integer({ min: 1, max: 10_000 }),
  }),
);

test("what is written into an address is read out of it", () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: MAX_STEPS }), (steps) => {
      const text = scenarioText(steps) ?? "";
      expect(Scenario.parse(text)).toEqual(steps);
      expect(encodeURIComponent(text)).toBe(text);
    }),
  );
});

test("it can be read by people, too", () => {
  const step: Step = { kind: "leave", personId: PersonId.parse(ADA), on: day("2026-12-31") };
  expect(stepText(step)).toBe(`leave.${ADA}.2026-12-31`);
  expect(scenarioText([])).toBeNull();
});

describe("refused", () => {
  test.each([
    ["no kind of step", `fly.${ADA}.2026-12-31`],
    ["a kind that every object has", `constructor.${ADA}`],
    ["no id", "leave.ada.2026-12-31"],
    ["no day", `leave.${ADA}.2026-02-30`],
    ["a part too few", `leave.${ADA}`],
    ["a part too many", `leave.${ADA}.2026-12-31.2026-12-31`],
    ["one good step and one that is none", `leave.${ADA}.2026-12-31_leave`],
    ["nothing", ""],
    [
      "more than a scenario holds",
      Array(MAX_STEPS + 1)
        .fill(`leave.${ADA}.2026-12-31`)
        .join("_"),
    ],
  ])("%s", (_name, text) => {
    expect(Scenario.safeParse(text).success).toBe(false);
  });
});
