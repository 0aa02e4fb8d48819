import { expect, test } from "vitest";
import { saveOrganisation } from "@/db/commands/organisation/save-organisation";
import { Forbidden } from "@/db/errors";
import { organisationFor } from "@/db/queries/organisation";
import { ACCESSES, jobActor } from "@/lib/access";
import type { SaveOrganisation } from "@/lib/organisation/save-organisation";
import { fail } from "@/lib/result";
import { describeEachDatabase } from "@/tests/support/databases";

const ADMIN = { ...jobActor("Ada"), kind: "user", access: "admin" } as const;

function saved(given: Partial<SaveOrganisation> = {}): SaveOrganisation {
  return {
    version: 0,
    name: "Northwind",
    zone: "Pacific/Auckland",
    lowestProof: "checked",
    weighing: "latest",
    warningDays: 60,
    ...given,
  };
}

describeEachDatabase("the organisation", (database) => {
  test("has the usual settings before anybody saves it", async () => {
    expect(await organisationFor(ADMIN)).toEqual({
      name: "Tessera",
      zone: "UTC",
      lowestProof: "attested",
      weighing: "highest",
      warningDays: 90,
      version: 0,
    });
  });

  test("is saved the first time and later, under the administrator's name", async () => {
    expect(await saveOrganisation(ADMIN, saved())).toEqual({ ok: true, value: null });
    expect(await organisationFor(ADMIN)).toEqual({ ...saved(), version: 1 });
    await saveOrganisation(ADMIN, saved({ version: 1, warningDays: 30 }));
    expect(await organisationFor(ADMIN)).toEqual({ ...saved(), version: 2, warningDays: 30 });
    const events = await database().sql`
      select action, actor from audit_events where entity = 'organisation' order by seq`;
    expect(events.map(({ action, actor }) => [action, actor])).toEqual([
      ["organisation.save", "Ada"],
      ["organisation.save", "Ada"],
    ]);
  });

  test.each([0, 1, 99])("is not saved over version 2 by who looked at %i", async (version) => {
    expect(await saveOrganisation(ADMIN, saved({ version }))).toEqual(fail("changed-meanwhile"));
    const rows = await database().sql`select name from organisation`;
    expect(rows).toHaveLength(1);
  });

  test.each(ACCESSES.filter((access) => access !== "admin"))("is not %s's to save", (access) => {
    return expect(saveOrganisation({ ...ADMIN, access }, saved({ version: 2 }))).rejects.toThrow(
      Forbidden,
    );
  });
});
