import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar";
import type { CredentialId } from "@/lib/ids";
import { type Choosing, choiceProblems, choicesFor } from "@/lib/journey/choose-elective";
import type { JourneyStep } from "@/lib/journey/step-state";
import { anAward, day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";
import { elective, required } from "@/tests/support/pathways";

const TODAY = day("2026-11-22");
const [LINUX, GO, RUST, ZIG] = ["linux", "go", "rust", "zig"].map(name.credentialId) as [
  CredentialId,
  CredentialId,
  CredentialId,
  CredentialId,
];

function step(credentialId: CredentialId, over: Partial<JourneyStep> = {}): JourneyStep {
  return {
    ...{ credentialId, awardId: null, proof: null, renews: null },
    ...{ startsOn: TODAY, finishesOn: addDays(TODAY, 60), ...over },
  };
}

const choosing = (over: Partial<Choosing> = {}): Choosing => ({
  ...{ parts: [required(LINUX), elective(1, [GO, RUST, ZIG])], awards: [], today: TODAY },
  ...{ steps: [step(LINUX), step(GO)], ...over },
});

test("what was chosen may become another one of its part, and what had to be may not", () => {
  expect(choicesFor(step(GO), choosing())).toEqual([RUST, ZIG]);
  expect(choicesFor(step(LINUX), choosing())).toEqual([]);
  expect(choicesFor(step(GO), choosing({ parts: [] }))).toEqual([]);
});

const CHECK = { awardId: name.awardId("award"), proof: "checked" } as const;

test.each([
  ["outside of the part", LINUX, {}, "no-choice"],
  ["the very same", GO, {}, "no-choice"],
  ["held", RUST, { awards: [anAward({ credentialId: RUST })] }, "held"],
  ["planned", RUST, { steps: [step(GO), step(RUST)] }, "planned"],
  ["after it is done", RUST, { awards: [anAward({ credentialId: GO })] }, "done"],
] as const)("%s is refused", (_name, other, there, code) => {
  const problems = choiceProblems(step(GO), other, choosing(there));
  expect(problems).toMatchObject([{ field: "credentialId", code }]);
});

test("there is no choice where an award is to be looked at", () => {
  expect(choicesFor(step(GO, CHECK), choosing())).toEqual([]);
});

test("what has lapsed may be chosen again", () => {
  const lapsed = anAward({ credentialId: RUST, expiresOn: addDays(TODAY, -1) });
  expect(choicesFor(step(GO), choosing({ awards: [lapsed] }))).toContain(RUST);
});
