import { describe, expect, test } from "vitest";
import { ACCESSES, type Access, can, PERMISSIONS, reachOf } from "@/lib/access";
import { PersonId, TeamId, UserId } from "@/lib/ids";
import {
  accessesWithin,
  type Login,
  type TokenTerms,
  tokenActor,
  userActor,
} from "@/lib/user/login";

const NOW = new Date("2026-11-22T09:00:00Z");
const TEAM = TeamId.parse("00000000-0000-4000-8000-00000000000a");

function aLogin(given: Partial<Login> = {}): Login {
  return {
    id: UserId.parse("00000000-0000-4000-8000-000000000001"),
    name: "Rosa Okafor",
    access: "manager",
    personId: PersonId.parse("00000000-0000-4000-8000-000000000002"),
    teamIds: [TEAM],
    disabledAt: null,
    ...given,
  };
}

function aToken(given: Partial<TokenTerms> = {}): TokenTerms {
  return { name: "nightly", access: null, expiresAt: null, revokedAt: null, ...given };
}

describe("a signed-in user", () => {
  test("acts under their name, with their access, person and teams", () => {
    expect(userActor(aLogin())).toEqual({
      kind: "user",
      name: "Rosa Okafor",
      userId: aLogin().id,
      access: "manager",
      personId: aLogin().personId,
      teamIds: [TEAM],
    });
  });

  test("who is disabled is nobody", () => {
    expect(userActor(aLogin({ disabledAt: NOW }))).toBeNull();
  });

  test.each(ACCESSES.filter((access) => access !== "manager"))(
    "teams that were left over mean nothing for %s",
    (access) => {
      expect(userActor(aLogin({ access }))?.teamIds).toEqual([]);
    },
  );
});

describe("a token", () => {
  test("without an access of its own has its user's, and is named after both", () => {
    const actor = tokenActor(aLogin(), aToken(), NOW);
    expect(actor).toMatchObject({ kind: "token", access: "manager", teamIds: [TEAM] });
    expect(actor?.name).toBe("Rosa Okafor (nightly)");
  });

  test.each([
    ["a lower access of its own", "admin", "auditor", "auditor"],
    ["a higher one than its user was left with", "auditor", "compliance", "auditor"],
    ["one that lost all relation to its user's", "manager", "compliance", null],
    ["an auditor's sight of all, of a manager", "manager", "auditor", null],
  ] as const)("with %s", (_case, users, own, expected) => {
    const actor = tokenActor(aLogin({ access: users }), aToken({ access: own }), NOW);
    expect(actor?.access ?? null).toBe(expected);
  });

  test.each([
    ["was revoked", aLogin(), aToken({ revokedAt: NOW })],
    ["expires at this instant", aLogin(), aToken({ expiresAt: NOW })],
    ["is of a disabled user", aLogin({ disabledAt: NOW }), aToken()],
  ])("that %s is nobody", (_case, login, token) => {
    expect(tokenActor(login, token, NOW)).toBeNull();
  });

  test("works up to the instant at which it expires", () => {
    const expiresAt = new Date(NOW.getTime() + 1);
    expect(tokenActor(aLogin(), aToken({ expiresAt }), NOW)).not.toBeNull();
  });
});

describe("the accesses within another", () => {
  test.each([
    ["admin", ["admin", "compliance", "learning", "manager", "person", "auditor"]],
    ["compliance", ["compliance", "auditor"]],
    ["learning", ["learning", "person"]],
    ["manager", ["manager", "person"]],
    ["person", ["person"]],
    ["auditor", ["auditor"]],
  ] as const)("%s", (access, expected) => {
    expect(accessesWithin(access)).toEqual(expected);
  });

  test.each(ACCESSES)("never add a permission or a person to %s", (access) => {
    const reach: Record<ReturnType<typeof reachOf>, number> = { self: 0, teams: 1, all: 2 };
    const adds = (lower: Access) =>
      PERMISSIONS.some((p) => can({ access: lower }, p) && !can({ access }, p)) ||
      reach[reachOf({ access: lower })] > reach[reachOf({ access })];
    expect(accessesWithin(access).filter(adds)).toEqual([]);
  });
});
