import { expect, test } from "vitest";
import { saveBadgeSettings } from "@/db/commands/organisation/save-badge-settings";
import { saveOrganisation } from "@/db/commands/organisation/save-organisation";
import { Forbidden } from "@/db/errors";
import { badgeSettingsFor } from "@/db/queries/badge-settings";
import { organisationFor } from "@/db/queries/organisation";
import { ACCESSES, jobActor } from "@/lib/access";
import { fail, ok } from "@/lib/result";
import { describeEachDatabase } from "@/tests/support/databases";

const ADMIN = { ...jobActor("Ada"), kind: "user", access: "admin" } as const;
const OPEN = { fetches: true, fetchHosts: ["badges.example"], publishesBadges: true };
const CLOSED = { fetches: false, fetchHosts: [], publishesBadges: false };

describeEachDatabase("what is allowed about badges", (database) => {
  test("is nothing before anybody saves it", async () => {
    expect(await badgeSettingsFor(ADMIN)).toEqual({ ...CLOSED, version: 0 });
  });

  test("is saved beside the organisation, under the administrator's name", async () => {
    expect(await saveBadgeSettings(ADMIN, { ...OPEN, version: 0 })).toEqual(ok(null));
    expect(await badgeSettingsFor(ADMIN)).toEqual({ ...OPEN, version: 1 });
    expect(await organisationFor(ADMIN)).toMatchObject({ name: "Tessera", zone: "UTC" });
    const named = {
      name: "Northwind",
      zone: "UTC",
      lowestProof: "checked",
      weighing: "latest",
      warningDays: 9,
    } as const;
    expect(await saveOrganisation(ADMIN, { ...named, version: 1 })).toEqual(ok(null));
    expect(await badgeSettingsFor(ADMIN)).toEqual({ ...OPEN, version: 2 });
    const events = await database().sql`
      select action, actor from audit_events where entity = 'organisation' order by seq`;
    expect(events.map(({ action, actor }) => `${action} by ${actor}`)).toEqual([
      "organisation.save-badge-settings by Ada",
      "organisation.save by Ada",
    ]);
  });

  test.each([0, 1, 99])("is not saved over version 2 by who looked at %i", async (version) => {
    expect(await saveBadgeSettings(ADMIN, { ...CLOSED, version })).toEqual(
      fail("changed-meanwhile"),
    );
    expect(await badgeSettingsFor(ADMIN)).toEqual({ ...OPEN, version: 2 });
  });

  test.each(ACCESSES.filter((access) => access !== "admin"))("is not %s's to save", (access) => {
    const saving = saveBadgeSettings({ ...ADMIN, access }, { ...CLOSED, version: 2 });
    return expect(saving).rejects.toThrow(Forbidden);
  });
});
