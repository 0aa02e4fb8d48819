import { beforeAll, expect, test, vi } from "vitest";
import { comparedFacets, comparePage } from "@/app/(dashboard)/credentials/compare/compare";
import { comparedText } from "@/components/credential/compared";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import type { Actor } from "@/lib/access";
import type { CredentialId, RoleId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

// Ada holds the CISSP, which is required and shows networks at level 3; Ben's has lapsed, Cleo has none.
describeEachDatabase("credentials beside one another", () => {
  let world: SmallWorld;
  let badge: { readonly id: CredentialId };
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    badge = await made(
      defineCredential(ARRANGER, {
        ...{ name: "Networks badge", kind: "badge", validity: "none", hours: 12, price: 0 },
        ...{ currency: "EUR", testMode: "remote", purpose: "A first look at networks." },
      }),
    );
    const mapping = { credentialId: badge.id, competencyId: world.networks.id, note: null };
    await made(mapCredential(ARRANGER, { ...mapping, level: 3 }));
    return () => vi.unstubAllEnvs();
  });

  const compare = (actor: Actor, roleId: RoleId | null, teamId = world.teams.company) =>
    comparePage(
      {
        actor,
        view: { asOf: TODAY, proof: "attested", teamId, warningDays: 90 },
        carried: {},
      },
      { ids: [world.cissp.id, badge.id], add: null, roleId },
    );
  const facetsFor = async (...asked: Parameters<typeof compare>) => {
    const facets = comparedFacets(await compare(...asked));
    return new Map(facets.map(({ label, cells }) => [label, cells.map(comparedText)]));
  };

  test("what nobody has looked up is said to be unknown, never nothing", async () => {
    const facets = await facetsFor(ARRANGER, null);
    expect(facets.get("Takes")).toEqual(["not known", "12 hours"]);
    expect(facets.get("Price")).toEqual(["not known", "free"]);
    expect(facets.get("Test mode")).toEqual(["not known", "remote"]);
    expect(facets.get("Purpose")).toEqual(["not known", "A first look at networks."]);
    expect(facets.get("Shows")?.[1]).toMatch(/^1 competency: Networks, level 3/);
    expect(facets.has("Requirements met")).toBe(false);
  });

  test("what a role gains is said with the people behind it", async () => {
    const facets = await facetsFor(ARRANGER, world.analyst.id);
    expect(facets.get("Requirements met")).toEqual([
      "2 of 2 open, of 2 people: Ben Okafor; Cleo Marsh",
      "0 of 2 open, of nobody",
    ]);
    expect(facets.get("Levels reached")).toEqual([
      "2 of 2 open, of 2 people: Ben Okafor; Cleo Marsh",
      "2 of 2 open, of 2 people: Ben Okafor; Cleo Marsh",
    ]);
    const page = await compare(ARRANGER, world.analyst.id);
    expect(page.effects?.lines.map(({ person, closes }) => [person.text, closes.text])).toEqual([
      ["Ben Okafor", "CISSP for analysts"],
      ["Ben Okafor", "Networks"],
      ["Ben Okafor", "Networks"],
      ["Cleo Marsh", "CISSP for analysts"],
      ["Cleo Marsh", "Networks"],
      ["Cleo Marsh", "Networks"],
    ]);
  });

  test("of a team only, and of whom the reader reaches", async () => {
    const ofBlue = ["1 of 1 open, of 1 person: Ben Okafor", "0 of 1 open, of nobody"];
    const asked = await facetsFor(ARRANGER, world.analyst.id, world.teams.blue);
    expect(asked.get("Requirements met")).toEqual(ofBlue);
    const manager = world.actor("manager", world.teams.blue);
    const seen = await facetsFor(manager, world.analyst.id);
    expect(seen.get("Requirements met")).toEqual(ofBlue);
  });
});
