import { sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { wallAt } from "@/app/(wall)/wall/[secret]/wall";
import { inScope } from "@/db/actor-scope";
import { openAuditorLink } from "@/db/auditor/open-auditor-link";
import { revokeAuditorLink } from "@/db/commands/auditor-link/revoke-auditor-link";
import { makeWallLink } from "@/db/commands/wall-link/make-wall-link";
import { revokeWallLink } from "@/db/commands/wall-link/revoke-wall-link";
import { Forbidden, NotFound } from "@/db/errors";
import { auditEventsOf } from "@/db/queries/audit";
import { auditorLinksFor } from "@/db/queries/auditor-links";
import { coverageOn } from "@/db/queries/coverage";
import { wallLinksFor } from "@/db/queries/wall-links";
import { auditorLinks } from "@/db/schema/auditor-links";
import { ACCESSES } from "@/lib/access";
import { coverageOf } from "@/lib/coverage/coverage";
import { total } from "@/lib/coverage/roll-up";
import { formatRatio } from "@/lib/format/ratio";
import { AuditorLinkId } from "@/lib/ids";
import { wallActor } from "@/lib/wall-link/wall-actor";
import { anAuditorLink, aWallLink } from "@/tests/support/auditing";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { ARRANGER, type SmallWorld, smallWorld } from "@/tests/support/small-world";

describeEachDatabase("wall links", () => {
  let world: SmallWorld;
  beforeEach(async () => {
    clock("2026-11-22T12:00:00Z");
    world ??= await smallWorld();
  });
  const clock = (instant: string) => vi.stubEnv("TESSERA_NOW", instant);

  test("one shows its team by initials, with nobody's name or id", async () => {
    const { secret } = await aWallLink({ teamId: world.teams.company });
    const wall = await wallAt(secret, "both");
    expect(wall?.mosaics[0]?.people.map(({ initials }) => initials)).toEqual(["AL", "BO", "CM"]);
    const sent = JSON.stringify(wall);
    expect(sent).not.toMatch(/Ada|Lindqvist|Ben|Okafor|Cleo|Marsh|@/);
    for (const id of Object.values(world.people)) expect(sent).not.toContain(id);
    expect(sent).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test("its coverage is that of the team, for whoever asks", async () => {
    for (const teamId of [world.teams.company, world.teams.blue, world.teams.red]) {
      const { secret } = await aWallLink({ teamId });
      const view = { asOf: day("2026-11-22"), proof: "attested", teamId, warningDays: 60 } as const;
      const slots = total(await coverageOn(ARRANGER, view));
      const wall = await wallAt(secret, "both");
      expect(wall?.figures[0]).toMatchObject({
        ...{ label: "Coverage", value: formatRatio(coverageOf(slots)) },
        note: expect.stringContaining(`${slots.met} of ${slots.met + slots.grace + slots.gap} met`),
      });
      expect(wall?.figures.map(({ label }) => label)).toEqual([
        ...["Coverage", "Readiness", "Next break", "Next end"],
      ]);
    }
  });

  test("one shows those of its team and nobody else, whatever a page asks for", async () => {
    const { id, secret } = await aWallLink({ teamId: world.teams.red });
    const wall = await wallAt(secret, "competencies");
    expect(wall?.team).toBe("Red");
    expect(wall?.mosaics[0]?.people ?? []).toEqual(
      expect.not.arrayContaining([{ initials: "AL" }]),
    );
    const actor = wallActor({ id, label: "East door" });
    const names = await inScope(actor, (tx) =>
      tx.execute<{ name: string }>(sql`select name from people`),
    );
    expect(names.map(({ name }) => name)).toEqual(["Cleo Marsh"]);
    await expect(
      inScope(actor, (tx) => tx.execute(sql`update people set name = 'Somebody'`)),
    ).rejects.toThrow();
  });

  test("one opens up to its hour, and not at it", async () => {
    const { secret } = await aWallLink({ teamId: world.teams.blue, days: 1 });
    clock("2026-11-23T11:59:59Z");
    expect(await wallAt(secret, "both")).not.toBeNull();
    clock("2026-11-23T12:00:00Z");
    expect(await wallAt(secret, "both")).toBeNull();
  });

  test("a revoked one opens nothing, like one that never was", async () => {
    const { id, secret } = await aWallLink({ teamId: world.teams.blue });
    await revokeWallLink(world.actor("compliance"), id);
    expect(await wallAt(secret, "both")).toBeNull();
    expect(await wallAt("no-such-secret-anywhere", "both")).toBeNull();
    const [before] = await wallLinksFor(ARRANGER, { id });
    clock("2026-11-23T12:00:00Z");
    await revokeWallLink(world.actor("admin"), id);
    expect((await wallLinksFor(ARRANGER, { id }))[0]?.revokedAt).toEqual(before?.revokedAt);
  });

  test("a wall is no auditor link, and an auditor link no wall", async () => {
    const wall = await aWallLink({ teamId: world.teams.blue });
    const link = await anAuditorLink({ teamId: world.teams.blue });
    expect(await openAuditorLink(ARRANGER, wall.secret)).toBeNull();
    expect(await wallAt(link.secret, "both")).toBeNull();
    expect((await auditorLinksFor(ARRANGER)).map(({ id }) => id)).not.toContain(wall.id);
    await expect(revokeAuditorLink(ARRANGER, wall.id)).rejects.toThrow(NotFound);
    await expect(revokeWallLink(ARRANGER, link.id)).rejects.toThrow(NotFound);
  });

  test("a manager makes, lists and revokes those of their own teams alone", async () => {
    const { blue, red } = world.teams;
    const manager = world.actor("manager");
    const wish = { label: "Door", proof: "attested", days: 1 } as const;
    const { id } = await makeWallLink(manager, { ...wish, teamId: blue });
    const other = await aWallLink({ teamId: blue });
    const foreign = await aWallLink({ teamId: red });
    const seen = (await wallLinksFor(manager, { teamId: world.teams.company })).map((l) => l.id);
    expect(seen).toEqual(expect.arrayContaining([id, other.id]));
    expect(seen).not.toContain(foreign.id);
    await revokeWallLink(manager, other.id);
    await expect(revokeWallLink(manager, foreign.id)).rejects.toThrow(NotFound);
    await expect(makeWallLink(manager, { ...wish, teamId: red })).rejects.toThrow(NotFound);
    await expect(makeWallLink(manager, { ...wish, teamId: world.teams.company })).rejects.toThrow(
      NotFound,
    );
  });

  test("the database itself refuses a manager a wall of another team, and every auditor link", async () => {
    const { teams, actor } = world;
    const row = {
      ...({ label: "X", proof: "attested", tokenHash: "x", madeBy: "Sam" } as const),
      ...{ createdAt: new Date("2026-11-22T12:00:00Z"), endsAt: new Date("2026-11-23T12:00:00Z") },
    };
    const insert = (own: {
      kind: "wall" | "auditor";
      teamId: string;
      seed?: string;
      size?: number;
    }) =>
      inScope(actor("manager"), (tx) =>
        tx.insert(auditorLinks).values({ ...row, ...own, teamId: teams.red }),
      );
    await expect(insert({ kind: "wall", teamId: teams.red })).rejects.toThrow();
    await expect(
      inScope(actor("manager"), (tx) =>
        tx.insert(auditorLinks).values({
          ...{ ...row, kind: "auditor", teamId: teams.blue, seed: "a", size: 1 },
        }),
      ),
    ).rejects.toThrow();
  });

  test("nobody makes or revokes them who may not", async () => {
    const { id } = await aWallLink({ teamId: world.teams.blue });
    const wish = { label: "X", teamId: world.teams.blue, proof: "attested", days: 1 } as const;
    const may = ["admin", "compliance", "manager"];
    for (const access of ACCESSES.filter((one) => !may.includes(one))) {
      const actor = world.actor(access);
      await expect(makeWallLink(actor, wish), access).rejects.toThrow(Forbidden);
      await expect(revokeWallLink(actor, id), access).rejects.toThrow(Forbidden);
      expect(await wallLinksFor(actor, { teamId: wish.teamId }), access).toEqual([]);
    }
    const nowhere = AuditorLinkId.parse("5f0e8f0e-0000-4000-8000-000000000000");
    await expect(revokeWallLink(ARRANGER, nowhere)).rejects.toThrow(NotFound);
  });

  test("only a digest of the secret is kept, and nothing of it in the log", async () => {
    const { id, secret } = await aWallLink({ teamId: world.teams.blue });
    const rows = await inScope(ARRANGER, (tx) => tx.select().from(auditorLinks));
    const events = await auditEventsOf(ARRANGER, { entity: "auditor_links", limit: 10 });
    expect(events).toContainEqual(
      expect.objectContaining({ action: "wall-link.make", entityId: id }),
    );
    expect(JSON.stringify([rows, events])).not.toContain(secret);
  });
});
