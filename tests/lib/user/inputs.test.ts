import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { SaveOrganisation } from "@/lib/organisation/save-organisation";
import { ChangeUser, InviteUser } from "@/lib/user/admission";
import { CreateToken } from "@/lib/user/create-token";
import { Email } from "@/lib/user/email";
import { SetUp, Zone } from "@/lib/user/set-up";
import { SignIn } from "@/lib/user/sign-in";

const TEAM = "00000000-0000-4000-8000-00000000000a";

function problemFields(schema: z.ZodType, input: unknown): string[] {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
}

describe("an e-mail address that signs in", () => {
  test.each([
    ["Ana.Ruiz@Northwind.Example ", "ana.ruiz@northwind.example"],
    ["o'neil+test@sub.example.org", "o'neil+test@sub.example.org"],
  ])("%s", (given, kept) => {
    expect(Email.parse(given)).toBe(kept);
  });

  test.each([
    ["a Kelvin sign for a K", "\u212Aarl@example.org"],
    ["a full-width @", "karl\uff20example.org"],
    ["two @", "karl@example.org@evil.example"],
    ["a line break", "karl@example.org\nbcc:x@evil.example"],
    ["a name around it", "Karl <karl@example.org>"],
    ["nothing", ""],
    ["more than an address can have", `${"a".repeat(250)}@example.org`],
  ])("not one with %s", (_case, given) => {
    expect(Email.safeParse(given).success).toBe(false);
  });
});

describe("a sign-in", () => {
  test("says nothing about what a good password is", () => {
    expect(problemFields(SignIn, { email: "ana@example.org", password: "x" })).toEqual([]);
  });

  test("wants text and no lists", () => {
    expect(problemFields(SignIn, { email: ["a", "b"], password: ["x"] })).toEqual([
      "email",
      "password",
    ]);
  });
});

describe("an invitation", () => {
  const invitation = { email: "mo@example.org", name: "Mo", access: "manager", teamIds: TEAM };

  test("takes one team bare and several as a list", () => {
    expect(InviteUser.parse(invitation).teamIds).toEqual([TEAM]);
    expect(InviteUser.parse({ ...invitation, teamIds: [TEAM, TEAM] }).teamIds).toHaveLength(2);
  });

  test.each([
    ["a manager without a team", { teamIds: undefined }, ["teamIds"]],
    ["a team that is none", { teamIds: "everybody" }, ["teamIds"]],
    ["an access that is none", { access: "system" }, ["access"]],
    ["no name", { name: "  " }, ["name"]],
  ])("not of %s", (_case, change, fields) => {
    expect(problemFields(InviteUser, { ...invitation, ...change })).toEqual(fields);
  });

  test("an auditor needs no team", () => {
    expect(problemFields(InviteUser, { ...invitation, access: "auditor", teamIds: [] })).toEqual(
      [],
    );
  });
});

test("a change names the version that was looked at", () => {
  const change = { userId: TEAM, name: "Mo", access: "auditor" };
  expect(problemFields(ChangeUser, change)).toEqual(["version"]);
  expect(ChangeUser.parse({ ...change, version: "3" }).version).toBe(3);
});

test.each([
  ["30", true],
  ["90", true],
  ["31", false],
  ["0", false],
  ["", false],
])("a token for %s days: %s", (days, accepted) => {
  const parsed = CreateToken.safeParse({ name: "nightly", access: "auditor", days });
  expect(parsed.success).toBe(accepted);
});

test.each([
  ["Europe/Berlin", true],
  ["Pacific/Auckland", true],
  ["UTC", true],
  ["Mars/Olympus", false],
  ["", false],
])("%s is a time zone: %s", (zone, accepted) => {
  expect(Zone.safeParse(zone).success).toBe(accepted);
});

test("setting up names each field that is missing", () => {
  const fields = ["secret", "organisation", "zone", "name", "email", "password"];
  expect(problemFields(SetUp, {})).toEqual(fields);
});

test.each([
  ["-1", false],
  ["0", true],
  ["90", true],
  ["3650", true],
  ["3651", false],
  ["9.5", false],
  ["soon", false],
])("warning %s days ahead: %s", (warningDays, accepted) => {
  const saved = {
    version: "0",
    name: "Northwind",
    zone: "UTC",
    lowestProof: "attested",
    weighing: "highest",
  };
  expect(SaveOrganisation.safeParse({ ...saved, warningDays }).success).toBe(accepted);
});
