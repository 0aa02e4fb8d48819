import { beforeAll, expect, test, vi } from "vitest";
import { readSample } from "@/db/auditor/read-sample";
import { command } from "@/db/command";
import { latestInstant } from "@/db/known-at";
import { auditorLinksFor } from "@/db/queries/auditor-links";
import { coverageOn } from "@/db/queries/coverage";
import { slotsOn } from "@/db/queries/standings";
import { awards } from "@/db/schema/awards";
import { digestOf } from "@/db/secrets";
import { drawSample } from "@/lib/auditor-link/draw-sample";
import { linkActor } from "@/lib/auditor-link/link-actor";
import type { MakeAuditorLink } from "@/lib/auditor-link/make-auditor-link";
import { anAuditorLink } from "@/tests/support/auditing";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { addPeople, type RandomWorld, randomWorld } from "@/tests/support/random-world";
import { ARRANGER } from "@/tests/support/small-world";

const NOW = "2026-11-22T12:00:00Z";
/** After it, much less is proved than was known. */
const claimAll = command<undefined, void>("award.write", "arrange", async (tx) => {
  await tx.update(awards).set({ proof: "claimed" });
});
const DRAW = { seed: "harbour", size: 5 };

describeEachDatabase("what a link shows", () => {
  let world: RandomWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", NOW);
    world = await randomWorld(3);
    await addPeople(world, 60, 3);
  });

  const shown = async (wish: Partial<MakeAuditorLink> = {}, draw = DRAW) => {
    const { id } = await anAuditorLink(wish);
    const [link] = await auditorLinksFor(ARRANGER, { id });
    if (!link) throw new Error("A link was made.");
    return readSample(linkActor(link), link, draw);
  };
  const inOrder = <Cell extends { requirementId: string; teamId: string }>(
    cells: readonly Cell[],
  ) =>
    cells.toSorted((a, b) =>
      `${a.teamId}${a.requirementId}` < `${b.teamId}${b.requirementId}` ? -1 : 1,
    );

  test("has the very figures of compliance, everywhere and in each team", async () => {
    for (const teamId of [null, ...world.teams.map(({ id }) => id)]) {
      const view = { asOf: day("2026-11-22"), proof: "attested", warningDays: 90, teamId } as const;
      const { cells } = await shown({ teamId });
      expect(inOrder(cells)).toEqual(inOrder(await coverageOn(ARRANGER, view)));
    }
  });

  test("draws from everybody of whom something is asked, and tells all their standings", async () => {
    const sample = await shown();
    const slots = await slotsOn(ARRANGER, { asOf: day("2026-11-22"), proof: "attested" });
    const asked = slots.map(({ personId }) => personId);
    expect(sample.population).toBe(new Set(asked).size);
    expect(sample.drawn).toEqual(drawSample(asked, DRAW, digestOf));
    const drawn = new Set<string>(sample.drawn.map(({ id }) => id));
    const own = slots.filter(({ personId }) => drawn.has(personId));
    expect(sample.grounds.reasoned.map(({ slot }) => slot)).toEqual(own);
    for (const { slot, tree } of sample.grounds.reasoned) {
      expect(tree.met).toBe(slot.kind === "met");
      for (const id of tree.by) expect(sample.grounds.awards.has(id)).toBe(true);
    }
  });

  test("draws the same people again, and others by another seed", async () => {
    const [first, again] = [await shown(), await shown()];
    expect(again.drawn).toEqual(first.drawn);
    expect((await shown({}, { ...DRAW, seed: "another" })).drawn).not.toEqual(first.drawn);
    expect((await shown({}, { ...DRAW, size: 8 })).drawn.slice(0, 5)).toEqual(first.drawn);
  });

  test("has only the requirements that it names", async () => {
    const { requirements } = await shown();
    const [first] = requirements;
    if (!first) throw new Error("Something is required.");
    const only = await shown({ requirementIds: [first.id] });
    expect(only.requirements).toEqual([first]);
    expect(new Set(only.cells.map(({ requirementId }) => requirementId))).toEqual(
      new Set([first.id]),
    );
    expect(only.grounds.reasoned.every(({ slot }) => slot.requirementId === first.id)).toBe(true);
  });

  test("is of its own day, or else of the day on which somebody looks", async () => {
    expect((await shown({ asOf: day("2026-03-01") })).asOf).toBe(day("2026-03-01"));
    expect((await shown()).asOf).toBe(day("2026-11-22"));
  });

  test("knows what was known then, also for a team", async () => {
    const knownAt = await latestInstant(ARRANGER);
    const [team] = world.teams;
    const before = { all: await shown(), team: await shown({ teamId: team?.id ?? null }) };
    await claimAll(ARRANGER, undefined);
    expect(inOrder((await shown()).cells)).not.toEqual(inOrder(before.all.cells));
    vi.stubEnv("TESSERA_NOW", "");
    const then = { all: await shown({ knownAt, asOf: day("2026-11-22") }) };
    const thenTeam = await shown({ knownAt, asOf: day("2026-11-22"), teamId: team?.id ?? null });
    vi.stubEnv("TESSERA_NOW", NOW);
    expect(inOrder(then.all.cells)).toEqual(inOrder(before.all.cells));
    expect(then.all.drawn).toEqual(before.all.drawn);
    expect(then.all.grounds.reasoned).toEqual(before.all.grounds.reasoned);
    expect(inOrder(thenTeam.cells)).toEqual(inOrder(before.team.cells));
  });
});
