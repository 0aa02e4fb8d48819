import { beforeAll, expect, test, vi } from "vitest";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { changePathway } from "@/db/commands/pathway/change-pathway";
import { definePathway } from "@/db/commands/pathway/define-pathway";
import { withdrawPathway } from "@/db/commands/pathway/withdraw-pathway";
import { pathwayOf, pathwaysIn } from "@/db/queries/pathways";
import { addDays } from "@/lib/calendar";
import type { CredentialId } from "@/lib/ids";
import type { DefinePathway } from "@/lib/pathway/pathway";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { elective, required } from "@/tests/support/pathways";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

const NOWHERE = "5f0e8f0e-0000-4000-8000-000000000000" as CredentialId;

describeEachDatabase("a pathway", (database) => {
  let world: SmallWorld;
  let other: CredentialId;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    const credential = { name: "Packet badge", kind: "badge", validity: "unknown" } as const;
    other = (await made(defineCredential(ARRANGER, credential))).id;
    return () => vi.unstubAllEnvs();
  });

  const wish = (name: string, over: Partial<DefinePathway> = {}): DefinePathway => ({
    ...{ name, goal: "Fewer outages", credentialId: null },
    parts: [required(world.cissp.id), elective(1, [world.badge.id, other])],
    ...over,
  });

  test("is defined by who keeps the catalogue, and seen by everybody", async () => {
    const pathway = await made(definePathway(world.actor("learning"), wish("Blue to red")));
    expect(await lastEvent(database().sql, pathway.id)).toMatchObject({ action: "pathway.define" });
    const ada = world.actor("person", world.teams.blue, world.people.ada);
    expect(await pathwayOf(ada, pathway.id)).toEqual(pathway);
    expect((await pathwaysIn(ada)).map(({ id }) => id)).toContain(pathway.id);
    for (const access of ["manager", "person", "auditor"] as const) {
      await expect(definePathway(world.actor(access), wish("Mine"))).rejects.toThrow();
    }
  });

  test("is refused under a name that is taken, and where nobody could go it", async () => {
    await made(definePathway(ARRANGER, wish("Networks")));
    expect(await refusedWith(definePathway(ARRANGER, wish("NETWORKS")))).toEqual({
      name: "name-taken",
    });
    const twice = [required(other), elective(1, [other])];
    expect(await refusedWith(definePathway(ARRANGER, wish("Twice", { parts: twice })))).toEqual({
      "parts/1/credentialIds/0": "twice",
    });
    const unknown = wish("Unknown", { parts: [required(NOWHERE)] });
    expect(await refusedWith(definePathway(ARRANGER, unknown))).toEqual({
      "parts/0/credentialId": "unknown",
    });
    const leading = wish("Leading", { credentialId: NOWHERE });
    expect(await refusedWith(definePathway(ARRANGER, leading))).toEqual({
      credentialId: "unknown",
    });
  });

  test("is changed as it was seen, and withdrawn by a day", async () => {
    const pathway = await made(definePathway(ARRANGER, wish("Changing")));
    const { endsOn: _, ...seen } = pathway;
    const parts = [elective(2, [world.badge.id, other])];
    const changed = await made(changePathway(ARRANGER, { ...seen, parts }));
    expect(changed.parts).toEqual(parts);
    const late = await changePathway(ARRANGER, { ...seen, goal: "Something else" });
    expect(late).toMatchObject({ ok: false, problem: { kind: "changed" } });
    const more = { ...changed, parts: [elective(3, [world.badge.id, other])] };
    expect(await refusedWith(changePathway(ARRANGER, more))).toEqual({
      "parts/0/atLeast": "too-many",
    });
    const endsOn = addDays(TODAY, 9);
    const of = ({ id, version }: typeof pathway) => ({ id, version });
    const manager = world.actor("manager", world.teams.blue);
    await expect(withdrawPathway(manager, { ...of(changed), endsOn })).rejects.toThrow();
    const ended = await made(withdrawPathway(ARRANGER, { ...of(changed), endsOn }));
    expect(ended.endsOn).toBe(endsOn);
    expect(await lastEvent(database().sql, pathway.id)).toMatchObject({
      action: "pathway.withdraw",
    });
    expect((await made(withdrawPathway(ARRANGER, { ...of(ended), endsOn: null }))).endsOn).toBe(
      null,
    );
  });
});
