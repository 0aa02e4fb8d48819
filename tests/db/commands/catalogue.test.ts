import { beforeAll, describe, expect, test } from "vitest";
import { addAlias } from "@/db/commands/alias/add-alias";
import { removeAlias } from "@/db/commands/alias/remove-alias";
import { changeCredential } from "@/db/commands/credential/change-credential";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { addIssuer } from "@/db/commands/issuer/add-issuer";
import { changeMapping } from "@/db/commands/mapping/change-mapping";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import { removeMapping } from "@/db/commands/mapping/remove-mapping";
import { changeRole } from "@/db/commands/role/change-role";
import { changeRoleCompetency } from "@/db/commands/role/change-role-competency";
import { defineRole } from "@/db/commands/role/define-role";
import { removeRoleCompetency } from "@/db/commands/role/remove-role-competency";
import { requireCompetency } from "@/db/commands/role/require-competency";
import { verifyProjection } from "@/db/projection/verify";
import type { Actor } from "@/lib/access";
import { AddAlias } from "@/lib/credential/add-alias";
import { DefineCredential } from "@/lib/credential/define-credential";
import { MapCredential } from "@/lib/credential/map-credential";
import { RequireCompetency } from "@/lib/role/require-competency";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { made, refusedWith, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const NOWHERE = "5f0e8f0e-0000-4000-8000-000000000000";

describeEachDatabase("the catalogue", (database) => {
  let world: SmallWorld;
  let learning: Actor;
  beforeAll(async () => {
    world = await smallWorld();
    learning = world.actor("learning");
  });

  describe("credentials", () => {
    const defined = (name: string, facets: object = {}) =>
      defineCredential(learning, DefineCredential.parse({ name, kind: "badge", ...facets }));

    test("are defined with what is known of them, and changed", async () => {
      const issuer = await made(
        addIssuer(learning, { name: "Harbour Institute", url: null, type: null }),
      );
      const facets = { issuerId: issuer.id, validity: "months", validityMonths: 24, hours: 1.5 };
      const added = await made(defined("Knots", facets));
      expect(added).toMatchObject({ hours: 1.5, price: null, validityMonths: 24 });
      expect(await lastEvent(database().sql, added.id)).toMatchObject({
        action: "credential.define",
      });
      const { id } = added;
      const without = { id, version: 1, validity: "none", validityMonths: null } as const;
      expect(await made(changeCredential(learning, without))).toMatchObject({ validity: "none" });
    });

    test.each([
      [{ validity: "months" }, { validityMonths: "validity-without-months" }],
      [{ validityMonths: 12 }, { validityMonths: "validity-without-months" }],
      [{ price: 100 }, { currency: "currency-missing" }],
      [{ issuerId: NOWHERE }, { issuerId: "issuer-unknown" }],
      [{ specialtyOf: NOWHERE }, { specialtyOf: "credential-unknown" }],
      [{ stack: { credential: NOWHERE } }, { "stack/credential": "credential-unknown" }],
      [
        { prerequisites: { competency: NOWHERE, level: 1 } },
        { "prerequisites/competency": "competency-unknown" },
      ],
    ])("with %o are refused with %o", async (facets, problem) => {
      expect(await refusedWith(defined("Refused", facets))).toEqual(problem);
    });

    test("share neither name nor code", async () => {
      expect(await refusedWith(defined("cissp"))).toEqual({ name: "name-taken" });
      await made(defined("Coded", { code: "C-1" }));
      expect(await refusedWith(defined("Other", { code: "c-1" }))).toEqual({ code: "code-taken" });
    });

    test("are not built on themselves", async () => {
      const { id, version } = world.badge;
      const stack = { all: [{ credential: id }] };
      const change = changeCredential(learning, { id, version, stack, specialtyOf: id });
      expect(await refusedWith(change)).toEqual({
        stack: "built-on-itself",
        specialtyOf: "built-on-itself",
      });
    });

    test("are called like no other, however that is written", async () => {
      expect(await refusedWith(defined("C.I.S.S.P."))).toEqual({ name: "name-taken" });
      expect(await refusedWith(defined("Networker", { code: "CISSP" }))).toEqual({
        code: "code-taken",
      });
    });

    test("are not built on what is built on them", async () => {
      const base = await made(defined("Base"));
      await made(defined("Upper", { prerequisites: { credential: base.id } }));
      const upper = await made(defined("Top", { specialtyOf: base.id }));
      const circle = changeCredential(learning, {
        id: base.id,
        version: 1,
        stack: { any: [{ credential: upper.id }] },
      });
      expect(await refusedWith(circle)).toEqual({ stack: "built-on-itself" });
    });

    test("go by other names, each of which means one of them", async () => {
      const named = (alias: string) =>
        addAlias(learning, AddAlias.parse({ credentialId: world.badge.id, alias }));
      const alias = await made(named("Subnetting (badge)"));
      expect(await lastEvent(database().sql, alias.id)).toMatchObject({ action: "alias.add" });
      expect(await refusedWith(named("subnetting badge"))).toEqual({ alias: "alias-taken" });
      expect(await refusedWith(named("C I S S P"))).toEqual({ alias: "alias-taken" });
      expect(await refusedWith(named("—"))).toEqual({ alias: "alias-empty" });
      await made(removeAlias(learning, alias));
      await made(named("subnetting badge"));
    });
  });

  test("issuers share no name", async () => {
    await made(addIssuer(learning, { name: "Quay", url: "https://quay.example", type: null }));
    expect(await refusedWith(addIssuer(learning, { name: "QUAY", url: null, type: null }))).toEqual(
      {
        name: "name-taken",
      },
    );
  });

  describe("mappings", () => {
    const mapped = (changes: object = {}) =>
      mapCredential(
        learning,
        MapCredential.parse({
          credentialId: world.badge.id,
          competencyId: world.networks.id,
          level: 1,
          ...changes,
        }),
      );

    test("are added, changed within the scale, and taken back", async () => {
      const added = await made(mapped());
      expect(await lastEvent(database().sql, added.id)).toMatchObject({ action: "mapping.add" });
      const { id } = added;
      expect(await refusedWith(mapped())).toEqual({ competencyId: "already-mapped" });
      const high = changeMapping(learning, { id, version: 1, level: 5 });
      expect(await refusedWith(high)).toEqual({ level: "level-unknown" });
      const changed = await made(changeMapping(learning, { id, version: 1, level: 4 }));
      await made(removeMapping(learning, changed));
      expect(await verifyProjection()).toEqual([]);
    });

    test.each([
      [{ level: 5 }, { level: "level-unknown" }],
      [{ competencyId: NOWHERE }, { competencyId: "competency-unknown" }],
      [{ credentialId: NOWHERE }, { credentialId: "credential-unknown" }],
    ])("with %o are refused with %o", async (changes, problem) => {
      expect(await refusedWith(mapped(changes))).toEqual(problem);
    });
  });

  describe("roles", () => {
    test("share no name", async () => {
      const role = { name: "ANALYST", family: null, description: null };
      expect(await refusedWith(defineRole(learning, role))).toEqual({ name: "name-taken" });
      const rename = { id: world.rigger.id, version: 1, name: "Analyst" };
      expect(await refusedWith(changeRole(learning, rename))).toEqual({ name: "name-taken" });
    });

    test("ask for a competency once, at a level of its scale", async () => {
      const asked = (changes: object = {}) =>
        requireCompetency(
          learning,
          RequireCompetency.parse({
            roleId: world.rigger.id,
            competencyId: world.networks.id,
            level: 2,
            ...changes,
          }),
        );
      expect(await refusedWith(asked({ level: 5 }))).toEqual({ level: "level-unknown" });
      expect(await refusedWith(asked({ roleId: NOWHERE }))).toEqual({ roleId: "role-unknown" });
      const added = await made(asked());
      expect(added.importance).toBe("mandatory");
      expect(await refusedWith(asked())).toEqual({ competencyId: "already-required" });
      const change = { id: added.id, version: 1, importance: "desirable" } as const;
      const changed = await made(changeRoleCompetency(learning, change));
      await made(removeRoleCompetency(learning, changed));
      expect(await lastEvent(database().sql, added.id)).toMatchObject({
        action: "role-competency.remove",
        before: { importance: "desirable" },
      });
    });
  });
});
