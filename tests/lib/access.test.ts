import { describe, expect, test } from "vitest";
import {
  ACCESSES,
  type Access,
  type Actor,
  can,
  highestProof,
  jobActor,
  mayGive,
  PERMISSIONS,
  type Permission,
  reachOf,
} from "@/lib/access";
import { ACCESS_WORDS } from "@/lib/format/access";
import { PROOFS } from "@/lib/proof";
import { PERMISSION_WORDS } from "@/lib/user/access-words";

/**
 * Who may do what, written out once more and by hand: every permission with every access, refusals too.
 * A new permission fails here until somebody has decided all six.
 */
const EXPECTED: Record<Permission, Record<Access, boolean>> = {
  "organisation.read": rights("admin compliance learning manager auditor"),
  "self.read": rights("admin compliance learning manager person auditor"),
  "account.write": rights("admin compliance learning manager person auditor"),
  "person.write": rights("admin compliance learning"),
  "role-assignment.write": rights("admin compliance learning manager"),
  "award.write": rights("admin compliance learning manager person"),
  "assessment.write": rights("admin learning manager person"),
  "round.write": rights("admin learning manager"),
  "journey.write": rights("admin learning manager"),
  "budget.write": rights("admin learning"),
  "step.write": rights("admin learning manager person"),
  "badge.issue": rights("admin compliance learning"),
  "catalogue.write": rights("admin compliance learning"),
  "requirement.write": rights("admin compliance"),
  "waiver.write": rights("admin compliance"),
  "import.write": rights("admin compliance learning"),
  "pack.make": rights("admin compliance manager auditor"),
  "auditor-link.write": rights("admin compliance"),
  "wall-link.write": rights("admin compliance manager"),
  "job.write": rights("admin compliance learning manager auditor"),
  "audit.read": rights("admin compliance auditor"),
  "export.read": rights("admin compliance learning manager auditor"),
  "user.manage": rights("admin"),
  "settings.write": rights("admin"),
  "token.write": rights("admin compliance learning manager auditor"),
};

function rights(allowed: string): Record<Access, boolean> {
  const may = (access: Access) => allowed.split(" ").includes(access);
  return {
    admin: may("admin"),
    compliance: may("compliance"),
    learning: may("learning"),
    manager: may("manager"),
    person: may("person"),
    auditor: may("auditor"),
  };
}

const everyPair = PERMISSIONS.flatMap((permission) =>
  ACCESSES.map((access) => [access, permission] as const),
);

test.each(everyPair)("%s: %s", (access, permission) => {
  expect(can({ access }, permission)).toBe(EXPECTED[permission][access]);
});

test("an auditor changes nothing but what is their own", () => {
  const writes = PERMISSIONS.filter((permission) => !permission.endsWith(".read"));
  expect(writes.filter((permission) => can({ access: "auditor" }, permission))).toEqual([
    "account.write",
    "pack.make",
    "job.write",
    "token.write",
  ]);
});

test("a job of the installation may do everything", () => {
  expect(PERMISSIONS.every((permission) => can(jobActor("migration"), permission))).toBe(true);
});

test("every permission and every access has words on the page that explains them", () => {
  expect(Object.keys(PERMISSION_WORDS).sort()).toEqual([...PERMISSIONS].sort());
  expect(ACCESSES.every((access) => ACCESS_WORDS[access].length > 0)).toBe(true);
});

test.each([
  ["admin", "all"],
  ["compliance", "all"],
  ["learning", "all"],
  ["auditor", "all"],
  ["manager", "teams"],
  ["person", "self"],
] as const)("%s reaches %s", (access, reach) => {
  expect(reachOf({ access })).toBe(reach);
});

describe("proof given by hand", () => {
  test.each([
    ["admin", "checked"],
    ["compliance", "checked"],
    ["learning", "attested"],
    ["manager", "attested"],
    ["person", "claimed"],
    ["auditor", "claimed"],
    ["system", "checked"],
  ] as const)("%s gives at most %s", (access, highest) => {
    expect(highestProof({ access })).toBe(highest);
    expect(PROOFS.filter((proof) => mayGive({ access }, proof)).at(-1)).toBe(highest);
  });

  test("nobody makes an award issuer-verified by saying so", () => {
    const everybody: Actor["access"][] = [...ACCESSES, "system"];
    expect(everybody.filter((access) => mayGive({ access }, "issuer-verified"))).toEqual([]);
  });
});
