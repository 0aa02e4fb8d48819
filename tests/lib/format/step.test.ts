import { expect, test } from "vitest";
import { stepWords } from "@/lib/format/step";
import type { Step } from "@/lib/sandbox/step";
import { day } from "@/tests/support/organisation/build";
import {
  awardId,
  competencyId,
  credentialId,
  minimumId,
  personId,
  requirementId,
  roleId,
  teamId,
} from "@/tests/support/organisation/names";

const ada = { personId: personId("Ada"), on: day("2026-12-31") };
const asked = { requirementId: requirementId("Pilots"), from: day("2026-01-01"), on: ada.on };

test.each<[Step, string]>([
  [{ kind: "leave", ...ada }, "Ada leaves, last day 31 Dec 2026"],
  [{ kind: "move", ...ada, teamId: teamId("Red") }, "Ada is in Red from 31 Dec 2026 on"],
  [{ kind: "take-role", ...ada, roleId: roleId("Lead") }, "Ada is Lead from 31 Dec 2026 on"],
  [
    { kind: "give-up-role", ...ada, roleId: roleId("Lead") },
    "Ada is Lead no longer, last day 31 Dec 2026",
  ],
  [
    {
      ...{ kind: "earn", ...ada, credentialId: credentialId("CEH") },
      ...{ expiresOn: day("2029-12-31"), proof: "attested" },
    },
    "Ada holds CEH from 31 Dec 2026 on until 31 Dec 2029",
  ],
  [
    { kind: "reach", ...ada, competencyId: competencyId("Linux"), level: 3, proof: "attested" },
    "Ada is at level 3 in Linux from 31 Dec 2026 on",
  ],
  [
    { kind: "verify", personId: ada.personId, awardId: awardId("CEH"), proof: "checked" },
    "CEH of Ada is proved as document checked",
  ],
  [
    { kind: "version", ...asked, graceDays: 30, teamId: teamId("Red") },
    "Pilots asks from 31 Dec 2026 on as its version of 1 Jan 2026, 30 days of grace, of Red only",
  ],
  [
    { kind: "minimum", minimumId: minimumId("two pilots"), minimum: 3 },
    "At least 3 for two pilots",
  ],
])("%j", (step, words) => {
  expect(stepWords(step, (id) => id)).toBe(words);
});
