import { expect, test } from "vitest";
import { changePerson } from "@/db/commands/person/change-person";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { changeRoleAssignment } from "@/db/commands/role-assignment/change-role-assignment";
import { verifyProjection } from "@/db/projection/verify";
import { roleAssignmentsOf } from "@/db/queries/person-facts";
import { slotsOn } from "@/db/queries/standings";
import { DefineRequirement } from "@/lib/requirement/define-requirement";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { made, smallWorld, TODAY } from "@/tests/support/small-world";

describeEachDatabase("experience", () => {
  test("follows the role and the day of joining: whoever they touch stands anew", async () => {
    const world = await smallWorld();
    const officer = world.actor("compliance");
    const asks = async (name: string, experience: object) => {
      const version = { effectiveFrom: "2020-01-01", rule: { experience } };
      return made(defineRequirement(officer, DefineRequirement.parse({ name, version })));
    };
    const inRole = await asks("Two years an analyst", { months: 24, roleId: world.analyst.id });
    const here = await asks("A year here", { months: 12 });
    const { ada } = world.people;
    const kinds = async () => {
      const slots = await slotsOn(officer, { asOf: TODAY, proof: "attested", personId: ada });
      const kindOf = (id: string) => slots.find((slot) => slot.requirementId === id)?.kind;
      return [kindOf(inRole.id), kindOf(here.id)];
    };
    expect(await kinds()).toEqual(["met", "met"]);

    const facts = { personId: ada, limit: 1, after: null };
    const [assignment] = await roleAssignmentsOf(officer, facts);
    if (!assignment) throw new Error("Ada has a role.");
    const { id, version } = assignment;
    await made(changeRoleAssignment(officer, { id, version, startsOn: day("2025-06-01") }));
    expect(await kinds()).toEqual(["gap", "met"]);

    await made(changePerson(officer, { id: ada, version: 1, joinedOn: day("2026-01-01") }));
    expect(await kinds()).toEqual(["gap", "gap"]);
    expect(await verifyProjection()).toEqual([]);
  });
});
