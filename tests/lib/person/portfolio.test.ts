import { expect, test } from "vitest";
import { explainedLevelsOn } from "@/lib/competency/levels";
import type { Award } from "@/lib/facts";
import { creditsOf, heldOn, levelsShown } from "@/lib/person/portfolio";
import { someFacts } from "@/tests/support/badges/issuing";
import {
  aMeaning,
  anAsked,
  anAssessment,
  aPerson,
  aRole,
  day,
} from "@/tests/support/organisation/build";
import { competencyId, credentialId } from "@/tests/support/organisation/names";

const ON = day("2026-06-15");
const VIEW = { asOf: ON, proof: "attested" } as const;

const line = (changes: Partial<Award> = {}, kind: "badge" | "certification" = "badge") => ({
  ...someFacts().award,
  ...changes,
  kind,
});

test("certifications and all others are kept apart, the newest first", () => {
  const old = line({ issuedOn: day("2025-01-01") });
  const fresh = line({ issuedOn: day("2026-05-01") });
  const certification = line({}, "certification");
  expect(heldOn([old, certification, fresh], VIEW)).toEqual({
    certifications: [certification],
    others: [fresh, old],
    leftOut: 0,
  });
});

test.each([
  ["lapsed the day before", { expiresOn: day("2026-06-14") }, 0, 0],
  ["ends on this day", { expiresOn: ON }, 1, 0],
  ["is revoked from this day on", { revokedOn: ON }, 0, 0],
  ["is not earned yet", { state: "in-progress" }, 0, 0],
  ["is only claimed", { proof: "claimed" }, 0, 1],
] as const)("what %s", (_what, changes, shown, leftOut) => {
  const held = heldOn([line(changes)], VIEW);
  expect([held.others.length, held.leftOut]).toEqual([shown, leftOut]);
});

test("a level is shown with its strongest proof, whatever a role asks for and nothing shows is not", () => {
  const networks = competencyId("networks");
  const defence = competencyId("defence");
  const found = { competencyId: networks, level: 2, assessedOn: day("2026-01-01") };
  const facts = aPerson({
    roles: [aRole()],
    assessments: [
      anAssessment({ ...found, proof: "attested" }),
      anAssessment({ ...found, proof: "checked" }),
      anAssessment({ ...found, level: 1, proof: "issuer-verified" }),
      anAssessment({ ...found, level: 4, proof: "claimed" }),
    ],
  });
  const asked = [anAsked({ competencyId: defence, level: 3 })];
  const meaning = aMeaning({ roleCompetencies: new Map([[aRole().roleId, asked]]) });
  const levels = explainedLevelsOn(facts, meaning, "attested", ON);
  expect(levels.map((level) => level.competencyId)).toContain(defence);
  expect(levelsShown(levels)).toEqual([{ competencyId: networks, level: 2, proof: "checked" }]);
});

test("credit points count once for each credential, and nothing where none are known", () => {
  const worth = (credential: string, credits: number | null) => ({
    ...{ credentialId: credentialId(credential), credits },
  });
  expect(creditsOf([])).toBe(0);
  expect(creditsOf([worth("a", 0.1), worth("b", 0.2), worth("c", null), worth("b", 0.2)])).toBe(
    0.3,
  );
});
