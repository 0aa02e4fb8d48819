import { beforeAll, expect, test } from "vitest";
import { changeDraft } from "@/db/commands/draft/change-draft";
import { discardDraft } from "@/db/commands/draft/discard-draft";
import { loadPack, seenAs } from "@/db/commands/draft/load-pack";
import { publishDraft } from "@/db/commands/draft/publish-draft";
import { Forbidden } from "@/db/errors";
import { verifyProjection } from "@/db/projection/verify";
import { credentialsIn } from "@/db/queries/catalogue";
import { meaningFor } from "@/db/queries/meaning";
import { draftsIn, packPlanFor } from "@/db/queries/requirement-drafts";
import { requirementsIn } from "@/db/queries/requirements";
import { slotsOn } from "@/db/queries/standings";
import type { Actor } from "@/lib/access";
import { termsOf } from "@/lib/requirement/terms";
import { Pack } from "@/lib/requirement-pack/pack";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { day } from "@/tests/support/organisation/build";
import { made, refusedWith, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const PACK = Pack.parse({
  format: "tessera-pack-1",
  name: "Night watch",
  regime: "Harbour rules",
  about: "A sample.",
  source: { title: "Ours", url: null, licence: "Ours", checkedOn: "2026-11-01" },
  roles: [{ name: "Watch keeper" }],
  credentials: [{ name: "Watch ticket", kind: "licence", validityMonths: 24 }],
  requirements: [
    { name: "Everybody watches", roles: [], holds: "Watch ticket" },
    { name: "Long here", roles: ["Watch keeper"], holds: "12 months with the organisation" },
  ],
  minimums: [{ name: "Two watch", atLeast: 2, holds: "Watch ticket" }],
});

describeEachDatabase("drafts", (database) => {
  let world: SmallWorld;
  let officer: Actor;

  beforeAll(async () => {
    world = await smallWorld();
    officer = world.actor("compliance");
  });

  const load = async () => {
    const { lines } = await packPlanFor(officer, PACK);
    return loadPack(officer, { pack: PACK, seen: seenAs(lines) });
  };
  const standings = () => slotsOn(officer, { asOf: TODAY, proof: "attested" });
  const draftCalled = async (name: string) => {
    const draft = (await draftsIn(officer)).find((own) => own.name === name);
    if (!draft) throw new Error(`There is no draft ${name}.`);
    const { id, version, rule, minimum } = draft;
    const scope = { teamIds: draft.scopeTeamIds, roleIds: draft.scopeRoleIds };
    return { id, version, name, rule, minimum, scope, ...termsOf(draft) };
  };

  test("a pack is loaded as it was shown, once, and nobody is measured by it", async () => {
    const before = { standings: await standings(), meaning: await meaningFor(officer) };
    const requirements = await requirementsIn(officer);
    expect(await loadPack(officer, { pack: PACK, seen: "something else" })).toMatchObject({
      ok: false,
    });
    expect(await draftsIn(officer)).toEqual([]);
    expect((await load()).ok).toBe(true);
    const drafts = await draftsIn(officer);
    expect(drafts.map(({ name }) => name)).toEqual(["Everybody watches", "Long here", "Two watch"]);
    expect(await lastEvent(database().sql, drafts[0]?.id ?? "")).toMatchObject({
      action: "pack.load",
    });
    const [ticket] = (await credentialsIn(officer)).filter(({ name }) => name === "Watch ticket");
    expect(ticket).toMatchObject({ validity: "months", validityMonths: 24 });
    expect({ standings: await standings(), meaning: await meaningFor(officer) }).toEqual(before);
    expect(await requirementsIn(officer)).toEqual(requirements);
    expect(await verifyProjection()).toEqual([]);

    const again = await load();
    expect(again.ok && again.value.every(({ outcome }) => outcome === "already")).toBe(true);
    expect(await draftsIn(officer)).toEqual(drafts);
  });

  test("who may not write requirements loads, changes and publishes nothing", async () => {
    const learning = world.actor("learning");
    const draft = await draftCalled("Everybody watches");
    const publishing = { ...draft, effectiveFrom: TODAY, teamId: null };
    await expect(loadPack(learning, { pack: PACK, seen: "" })).rejects.toThrow(Forbidden);
    await expect(changeDraft(learning, draft)).rejects.toThrow(Forbidden);
    await expect(publishDraft(learning, publishing)).rejects.toThrow(Forbidden);
    await expect(discardDraft(learning, draft)).rejects.toThrow(Forbidden);
  });

  test("a draft is changed; one that can never hold is refused", async () => {
    const draft = await draftCalled("Long here");
    const impossible = { atLeast: 2, of: [draft.rule] };
    expect(await refusedWith(changeDraft(officer, { ...draft, rule: impossible }))).toEqual({
      "rule/atLeast": "rule-impossible",
    });
    await made(changeDraft(officer, { ...draft, name: "Two years here", graceDays: 5 }));
    expect(await draftCalled("Two years here")).toMatchObject({ graceDays: 5, version: 2 });
  });

  test("published, it asks from its first day on, and the draft is no more", async () => {
    const draft = await draftCalled("Everybody watches");
    await made(publishDraft(officer, { ...draft, effectiveFrom: TODAY, teamId: null }));
    const asked = (await requirementsIn(officer)).find(({ name }) => name === "Everybody watches");
    expect(asked).toMatchObject({ regime: "Harbour rules" });
    expect((await standings()).some(({ requirementId }) => requirementId === asked?.id)).toBe(true);
    expect((await draftsIn(officer)).map(({ name }) => name)).not.toContain("Everybody watches");
    expect(await verifyProjection()).toEqual([]);
    const { lines } = await packPlanFor(officer, PACK);
    expect(lines.find(({ label }) => label === "Requirement Everybody watches")).toMatchObject({
      said: "is published",
    });
  });

  test("under the name of a requirement it becomes its next version, on its own day", async () => {
    const [cissp] = await requirementsIn(officer);
    const draft = await draftCalled("Two years here");
    const named = { ...draft, name: cissp?.name.toUpperCase() ?? "", teamId: null };
    const [first] = cissp?.versions ?? [];
    const begins = { ...named, effectiveFrom: first?.effectiveFrom ?? TODAY };
    expect(await refusedWith(publishDraft(officer, begins))).toEqual({
      effectiveFrom: "begins-then",
    });
    expect(await draftCalled("Two years here")).toMatchObject({ version: 2 });
    await made(publishDraft(officer, { ...named, effectiveFrom: day("2027-06-01") }));
    const [revised] = await requirementsIn(officer);
    expect(revised?.versions).toHaveLength((cissp?.versions.length ?? 0) + 1);
    expect(await verifyProjection()).toEqual([]);
  });

  test("a minimum needs the team that it is asked of", async () => {
    const draft = { ...(await draftCalled("Two watch")), effectiveFrom: TODAY };
    expect(await refusedWith(publishDraft(officer, { ...draft, teamId: null }))).toEqual({
      teamId: "team-missing",
    });
    const { minimums } = await meaningFor(officer);
    await made(publishDraft(officer, { ...draft, teamId: world.teams.blue }));
    expect((await meaningFor(officer)).minimums).toHaveLength(minimums.length + 1);
  });

  test("thrown away, it comes back with the pack", async () => {
    await load();
    const draft = await draftCalled("Long here");
    await made(discardDraft(officer, draft));
    expect((await draftsIn(officer)).map(({ name }) => name)).not.toContain("Long here");
    await load();
    expect((await draftsIn(officer)).map(({ name }) => name)).toContain("Long here");
  });
});
