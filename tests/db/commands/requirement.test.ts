import { beforeAll, describe, expect, test } from "vitest";
import { changeMinimum } from "@/db/commands/minimum/change-minimum";
import { removeMinimum } from "@/db/commands/minimum/remove-minimum";
import { setMinimum } from "@/db/commands/minimum/set-minimum";
import { changeRequirement } from "@/db/commands/requirement/change-requirement";
import { changeVersion } from "@/db/commands/requirement/change-version";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { removeVersion } from "@/db/commands/requirement/remove-version";
import { reviseRequirement } from "@/db/commands/requirement/revise-requirement";
import { changeWaiver } from "@/db/commands/waiver/change-waiver";
import { removeWaiver } from "@/db/commands/waiver/remove-waiver";
import { waiveRequirement } from "@/db/commands/waiver/waive-requirement";
import { NotFound } from "@/db/errors";
import { verifyProjection } from "@/db/projection/verify";
import { requirementOf } from "@/db/queries/requirements";
import { slotsOn } from "@/db/queries/standings";
import type { Actor } from "@/lib/access";
import { RequirementId } from "@/lib/ids";
import { DefineRequirement } from "@/lib/requirement/define-requirement";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { day } from "@/tests/support/organisation/build";
import { made, refusedWith, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const NOWHERE = "5f0e8f0e-0000-4000-8000-000000000000";

describeEachDatabase("requirements, waivers and minimums", (database) => {
  let world: SmallWorld;
  let officer: Actor;
  beforeAll(async () => {
    world = await smallWorld();
    officer = world.actor("compliance");
  });

  const kindOf = async (person: keyof SmallWorld["people"], asOf = TODAY) => {
    const filter = { asOf, proof: "attested", requirementId: world.requirement.id } as const;
    const slots = await slotsOn(officer, { ...filter, personId: world.people[person] });
    return slots.map((slot) => slot.kind);
  };

  describe("requirements", () => {
    const version = (changes: object = {}) => ({
      effectiveFrom: "2026-01-01",
      rule: { credential: world.badge.id },
      ...changes,
    });
    const defined = (name: string, changes: object = {}) =>
      defineRequirement(officer, DefineRequirement.parse({ name, version: version(changes) }));

    test("ask everybody in their scope from their first day on", async () => {
      const { ada, ben } = world.people;
      const scope = { teamIds: [world.teams.blue] };
      const added = await made(defined("Badge for blue", { scope }));
      const filter = { proof: "attested", requirementId: added.id } as const;
      const asked = await slotsOn(officer, { ...filter, asOf: TODAY });
      expect(asked.map((slot) => slot.personId)).toEqual([ada, ben].sort());
      expect(await slotsOn(officer, { ...filter, asOf: day("2025-12-31") })).toEqual([]);
      expect(await lastEvent(database().sql, added.id)).toMatchObject({
        action: "requirement.define",
      });
    });

    test.each([
      [{ rule: { credential: NOWHERE } }, { "version/rule/credential": "credential-unknown" }],
      [
        { rule: { competency: NOWHERE, level: 1 } },
        { "version/rule/competency": "competency-unknown" },
      ],
      [
        { rule: { experience: { months: 1, roleId: NOWHERE } } },
        { "version/rule/experience/roleId": "role-unknown" },
      ],
      [{ scope: { roleIds: [NOWHERE] } }, { "version/scope": "role-unknown" }],
      [{ scope: { teamIds: [NOWHERE] } }, { "version/scope": "team-unknown" }],
      [{ effectiveUntil: "2025-12-31" }, { "version/effectiveUntil": "until-before-from" }],
    ])("with %o are refused with %o", async (changes, problem) => {
      expect(await refusedWith(defined("Refused", changes))).toEqual(problem);
    });

    test("ask for no level above the framework's highest", async () => {
      const rule = { any: [{ competency: world.networks.id, level: 5 }] };
      expect(await refusedWith(defined("Too high", { rule }))).toEqual({
        "version/rule/any/0/level": "level-unknown",
      });
    });

    test("do not share a name", async () => {
      expect(await refusedWith(defined("cissp FOR analysts"))).toEqual({ name: "name-taken" });
    });

    test("change their name and source by themselves", async () => {
      const added = await made(defined("Draft"));
      const changed = await made(
        changeRequirement(officer, { id: added.id, version: 1, name: "Final", regime: "House" }),
      );
      expect(changed).toMatchObject({ name: "Final", regime: "House", version: 2 });
    });

    test("are revised: the version before ends the day before", async () => {
      const added = await made(defined("Revised"));
      const revision = {
        requirementId: added.id,
        effectiveFrom: day("2026-07-01"),
        effectiveUntil: null,
        scope: { teamIds: [], roleIds: [] },
        rule: { credential: world.cissp.id },
        graceDays: 30,
        regulated: true,
        renewalWindowDays: 60,
      };
      const revised = await made(reviseRequirement(officer, revision));
      const versions = (await requirementOf(officer, added.id))?.versions;
      expect(versions?.map((own) => own.effectiveUntil)).toEqual([day("2026-06-30"), null]);
      expect(await refusedWith(reviseRequirement(officer, revision))).toEqual({
        effectiveFrom: "begins-then",
      });
      const over = { ...revision, effectiveFrom: day("2026-03-01"), effectiveUntil: TODAY };
      expect(await refusedWith(reviseRequirement(officer, over))).toEqual({
        effectiveUntil: "versions-overlap",
      });
      expect(await verifyProjection()).toEqual([]);
      await made(removeVersion(officer, { ...revised, goesOn: true }));
      const left = (await requirementOf(officer, added.id))?.versions;
      expect(left?.map((own) => own.effectiveUntil)).toEqual([null]);
      const again = await made(reviseRequirement(officer, revision));
      await made(removeVersion(officer, again));
      const ended = (await requirementOf(officer, added.id))?.versions;
      expect(ended?.map((own) => own.effectiveUntil)).toEqual([day("2026-06-30")]);
      expect(await verifyProjection()).toEqual([]);
      const nothing = { ...revision, requirementId: RequirementId.parse(NOWHERE) };
      await expect(reviseRequirement(officer, nothing)).rejects.toThrow(NotFound);
    });

    test("correct a version, but not onto another's days", async () => {
      const [version] = world.requirement.versions;
      if (!version) throw new Error("A requirement has a version.");
      const { id } = version;
      const scope = { teamIds: [world.teams.red], roleIds: [] };
      const narrowed = await made(changeVersion(officer, { id, version: 1, scope }));
      expect([await kindOf("ada"), await kindOf("cleo")]).toEqual([[], ["gap"]]);
      const wide = { teamIds: [], roleIds: [world.analyst.id] };
      const back = await made(
        changeVersion(officer, { id, version: narrowed.version, scope: wide }),
      );
      expect([await kindOf("ada"), await kindOf("cleo")]).toEqual([["met"], ["gap"]]);
      const next = await made(
        reviseRequirement(officer, {
          requirementId: world.requirement.id,
          effectiveFrom: day("2030-01-01"),
          effectiveUntil: null,
          scope: wide,
          rule: version.rule,
          graceDays: 0,
          regulated: false,
          renewalWindowDays: null,
        }),
      );
      const early = { id: next.id, version: 1, effectiveFrom: day("2029-12-31") };
      expect(await refusedWith(changeVersion(officer, early))).toEqual({
        effectiveFrom: "versions-overlap",
      });
      await made(removeVersion(officer, next));
      const open = { id, version: back.version + 1, effectiveUntil: null };
      await made(changeVersion(officer, open));
    });
  });

  describe("waivers", () => {
    const waiver = (changes: object = {}) => ({
      personId: world.people.cleo,
      requirementId: world.requirement.id,
      startsOn: day("2026-11-01"),
      endsOn: day("2026-11-30"),
      reason: "Waits for the next exam date.",
      ...changes,
    });

    test("count through their last day, and name who gave them", async () => {
      const added = await made(waiveRequirement(officer, waiver()));
      expect(added.approvedBy).toBe("Sam compliance");
      expect(await kindOf("cleo", day("2026-11-30"))).toEqual(["waived"]);
      expect(await kindOf("cleo", day("2026-12-01"))).toEqual(["gap"]);
      expect(await lastEvent(database().sql, added.id)).toMatchObject({ action: "waiver.add" });
      const overlapping = waiver({ startsOn: day("2026-11-30"), endsOn: day("2026-12-31") });
      expect(await refusedWith(waiveRequirement(officer, overlapping))).toEqual({
        startsOn: "already-waived",
      });
      const { id } = added;
      const longer = { id, version: 1, endsOn: day("2026-12-15") };
      const changed = await made(changeWaiver(world.actor("admin"), longer));
      expect(changed).toMatchObject({ approvedBy: "Sam admin", version: 2 });
      const same = await made(changeWaiver(officer, { ...longer, version: 2 }));
      expect(same).toMatchObject({ approvedBy: "Sam admin", version: 2 });
      expect(await kindOf("cleo", day("2026-12-15"))).toEqual(["waived"]);
      await made(removeWaiver(officer, changed));
      expect(await kindOf("cleo")).toEqual(["gap"]);
      expect(await verifyProjection()).toEqual([]);
    });

    test.each([
      [{ endsOn: day("2026-10-31") }, { endsOn: "until-before-from" }],
      [{ requirementId: NOWHERE }, { requirementId: "requirement-unknown" }],
    ])("with %o are refused with %o", async (changes, problem) => {
      expect(await refusedWith(waiveRequirement(officer, waiver(changes)))).toEqual(problem);
    });

    test("are for people who are there", async () => {
      const done = waiveRequirement(officer, waiver({ personId: NOWHERE }));
      await expect(done).rejects.toThrow(NotFound);
    });
  });

  describe("team minimums", () => {
    const minimum = (changes: object = {}) => ({
      teamId: world.teams.red,
      target: { credential: world.cissp.id },
      minimum: 2,
      startsOn: day("2026-01-01"),
      endsOn: null,
      ...changes,
    });

    test("are set, changed and taken back", async () => {
      const added = await made(setMinimum(officer, minimum()));
      expect(await lastEvent(database().sql, added.id)).toMatchObject({ action: "minimum.set" });
      const { id } = added;
      const changed = await made(changeMinimum(officer, { id, version: 1, minimum: 3 }));
      expect(changed).toMatchObject({ minimum: 3, version: 2 });
      const early = { id, version: 2, endsOn: day("2025-12-31") };
      expect(await refusedWith(changeMinimum(officer, early))).toEqual({
        endsOn: "until-before-from",
      });
      expect(await refusedWith(removeMinimum(officer, added))).toMatchObject({ kind: "changed" });
      await made(removeMinimum(officer, changed));
    });

    test.each([
      [{ target: { credential: NOWHERE } }, { "target/credential": "credential-unknown" }],
      [{ teamId: NOWHERE }, { teamId: "team-unknown" }],
    ])("with %o are refused with %o", async (changes, problem) => {
      expect(await refusedWith(setMinimum(officer, minimum(changes)))).toEqual(problem);
    });

    test("are not set twice from the same day", async () => {
      const first = await made(setMinimum(officer, minimum()));
      expect(await refusedWith(setMinimum(officer, minimum()))).toEqual({ target: "already-set" });
      await made(removeMinimum(officer, first));
    });
  });
});
