import { beforeEach, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { openAuditorLink } from "@/db/auditor/open-auditor-link";
import { makeAuditorLink } from "@/db/commands/auditor-link/make-auditor-link";
import { recordView } from "@/db/commands/auditor-link/record-view";
import { revokeAuditorLink } from "@/db/commands/auditor-link/revoke-auditor-link";
import { Forbidden, NotFound } from "@/db/errors";
import { auditEventsOf } from "@/db/queries/audit";
import { auditorLinksFor } from "@/db/queries/auditor-links";
import { auditorLinks, auditorLinkViews } from "@/db/schema/auditor-links";
import { ACCESSES } from "@/lib/access";
import { MakeAuditorLink } from "@/lib/auditor-link/make-auditor-link";
import { AuditorLinkId, RequirementId, TeamId } from "@/lib/ids";
import { anAuditorLink } from "@/tests/support/auditing";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const NOWHERE = "5f0e8f0e-0000-4000-8000-000000000000";

describeEachDatabase("auditor links", (database) => {
  let world: SmallWorld;
  beforeEach(async () => {
    clock("2026-11-22T12:00:00Z");
    world ??= await smallWorld();
  });
  const clock = (instant: string) => vi.stubEnv("TESSERA_NOW", instant);
  const viewsOf = async (id: string) => {
    const rows = await inScope(ARRANGER, (tx) => tx.select().from(auditorLinkViews));
    return rows.filter(({ linkId }) => linkId === id);
  };

  test("only a digest of the secret is kept, and nothing of it in the log", async () => {
    const { secret } = await anAuditorLink();
    const rows = await inScope(ARRANGER, (tx) => tx.select().from(auditorLinks));
    const events = await auditEventsOf(ARRANGER, { entity: "auditor_links", limit: 10 });
    expect(JSON.stringify([rows, events])).not.toContain(secret);
    expect(JSON.stringify(events)).not.toContain(rows[0]?.tokenHash);
  });

  test("one opens up to its hour, and not at it", async () => {
    const { id, secret } = await anAuditorLink({ hours: 3 });
    clock("2026-11-22T14:59:59Z");
    expect(await openAuditorLink(ARRANGER, secret)).toMatchObject({ id, label: "Hart & Vale" });
    expect(await viewsOf(id)).toEqual([]);
    clock("2026-11-22T15:00:00Z");
    expect(await openAuditorLink(ARRANGER, secret)).toBeNull();
    expect(await viewsOf(id)).toMatchObject([{ state: "ended" }]);
  });

  test("a revoked one opens nothing, and whoever comes is written down with its name", async () => {
    const { id, secret } = await anAuditorLink();
    await revokeAuditorLink(world.actor("compliance"), id);
    const [before] = await auditorLinksFor(ARRANGER, { id });
    clock("2026-11-23T12:00:00Z");
    await revokeAuditorLink(world.actor("admin"), id);
    expect((await auditorLinksFor(ARRANGER, { id }))[0]?.revokedAt).toEqual(before?.revokedAt);
    expect(await openAuditorLink(ARRANGER, secret)).toBeNull();
    const [event] = await auditEventsOf(ARRANGER, { entity: "auditor_link_views", limit: 1 });
    expect(event).toMatchObject({
      ...{ actor: "auditor link: Hart & Vale", action: "auditor-link.refuse" },
      after: { link_id: id, state: "revoked" },
    });
  });

  test("an address that never was opens nothing, and nothing is written down", async () => {
    const before = await inScope(ARRANGER, (tx) => tx.$count(auditorLinkViews));
    expect(await openAuditorLink(ARRANGER, "no-such-secret-anywhere")).toBeNull();
    expect(await inScope(ARRANGER, (tx) => tx.$count(auditorLinkViews))).toBe(before);
  });

  test("views are counted, refusals are not", async () => {
    const { id, secret } = await anAuditorLink({ hours: 1 });
    const sample = { linkId: id, seed: "a", size: 5, personIds: [world.people.ada], awardIds: [] };
    await recordView(ARRANGER, sample);
    clock("2026-11-22T12:30:00Z");
    await recordView(ARRANGER, sample);
    clock("2026-11-22T13:00:00Z");
    await openAuditorLink(ARRANGER, secret);
    expect(await auditorLinksFor(ARRANGER, { id })).toMatchObject([
      { views: 2, lastViewAt: new Date("2026-11-22T12:30:00Z") },
    ]);
  });

  test("what it knows keeps its microseconds", async () => {
    const { id } = await anAuditorLink({ knownAt: "2026-06-30T23:59:59.999999+02:00" });
    const [link] = await auditorLinksFor(ARRANGER, { id });
    expect(link?.knownAt).toBe("2026-06-30T21:59:59.999999Z");
  });

  test("nobody makes, lists or revokes them who may not", async () => {
    const { id } = await anAuditorLink();
    const wish = MakeAuditorLink.parse({
      ...{ label: "X", teamId: null, requirementIds: null, asOf: null, knownAt: null },
      ...{ proof: "attested", hours: 1, seed: "a", size: 1 },
    });
    const may = ["admin", "compliance"];
    for (const access of ACCESSES.filter((one) => !may.includes(one))) {
      const actor = world.actor(access);
      await expect(makeAuditorLink(actor, wish), access).rejects.toThrow(Forbidden);
      await expect(revokeAuditorLink(actor, id), access).rejects.toThrow(Forbidden);
      expect(await auditorLinksFor(actor), access).toEqual([]);
    }
    expect(await auditorLinksFor(world.actor("compliance"))).not.toEqual([]);
  });

  test("one is of a team and of requirements that are there, and of what is known by now", async () => {
    const teamId = TeamId.parse(NOWHERE);
    const requirementIds = [RequirementId.parse(NOWHERE)];
    await expect(anAuditorLink({ teamId })).rejects.toThrow(NotFound);
    await expect(anAuditorLink({ requirementIds })).rejects.toThrow(NotFound);
    await expect(anAuditorLink({ knownAt: "2026-11-22T12:00:01Z" })).rejects.toThrow();
    await expect(revokeAuditorLink(ARRANGER, AuditorLinkId.parse(NOWHERE))).rejects.toThrow(
      NotFound,
    );
  });

  test("what was written down of views is never changed", async () => {
    const { sql } = database();
    const granted = await sql`
      select privilege_type as may from information_schema.role_table_grants
      where table_name = 'auditor_link_views' and grantee in ('tessera_app', 'PUBLIC') order by 1`;
    expect(granted.map(({ may }) => may)).toEqual(["INSERT", "SELECT"]);
  });
});
