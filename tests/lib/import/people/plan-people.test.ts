import { describe, expect, test } from "vitest";
import { day, importText, outcomes, planText, rowAt } from "@/tests/support/import/plan-text";
import { EMPTY, type World, written } from "@/tests/support/import/world";

const HEADER =
  "person_id | name | email | other_emails | team | role | manager_email | employment | joined_on | left_on";

function plan(lines: readonly string[], world: World = EMPTY, today = "2026-11-22") {
  return planText("people", [HEADER, ...lines], { world, today });
}

const ANA =
  "E-1 | Ana Ruiz | ana@a.example | ana@b.example | Technology / Platform | Engineer | | employee | 2020-01-01 |";
const known = importText("people", [HEADER, ANA]);

describe("somebody new", () => {
  test("is in the team and the role from the first day on", () => {
    const { writes } = plan([ANA]);
    expect(writes.people?.insert).toMatchObject([
      { externalId: "E-1", name: "Ana Ruiz", employment: "employee", joinedOn: day("2020-01-01") },
    ]);
    expect(writes.personEmails?.insert.map(({ email, isPrimary }) => [email, isPrimary])).toEqual([
      ["ana@a.example", true],
      ["ana@b.example", false],
    ]);
    expect(writes.teamMemberships?.insert).toMatchObject([
      { startsOn: day("2020-01-01"), endsOn: null },
    ]);
    expect(writes.roleAssignments?.insert).toMatchObject([
      { startsOn: day("2020-01-01"), endsOn: null },
    ]);
  });

  test("without a first day is there from today on", () => {
    const { writes } = plan(["E-1 | Ana | | | Platform | Engineer"]);
    expect(writes.teamMemberships?.insert[0]?.startsOn).toBe(day("2026-11-22"));
  });

  test("who has left already was there until then", () => {
    const { writes } = plan(["E-1 | Ana | | | Platform | | | | | 2026-01-31"]);
    expect(writes.teamMemberships?.insert[0]?.startsOn).toBe(day("2026-01-31"));
    expect(writes.people?.insert[0]?.leftOn).toBe(day("2026-01-31"));
  });

  test("comes with the missing teams and roles, and says so", () => {
    const own = plan([ANA, "E-2 | Ben | | | technology / data | engineer; Lead"]);
    expect(outcomes(own)).toEqual([
      "2 create team-created role-created",
      "3 create team-created role-created",
    ]);
    const names = own.writes.teams?.insert.map(({ name }) => name);
    expect(names).toEqual(["Technology", "Platform", "data"]);
    expect(own.writes.roles?.insert.map(({ name }) => name)).toEqual(["Engineer", "Lead"]);
  });

  test("may be the manager of another line, wherever it stands", () => {
    const own = plan(["E-2 | Ben | ben@a.example | | | | ana@b.example", ANA]);
    const [ben, ana] = own.writes.people?.insert ?? [];
    expect(ben?.managerId).toBe(ana?.id);
  });
});

describe("a row is rejected", () => {
  test.each([
    ["without anything to know somebody by", " | | | | Platform", "value-missing"],
    ["without a name for somebody new", "E-9 | | x@a.example", "name-missing"],
    ["with an address that is none", "E-9 | X | x@a", "email-not-valid"],
    [
      "with another address that is none",
      "E-9 | X | x@a.example | y; z@a.example",
      "email-not-valid",
    ],
    ["with an unknown employment", "E-9 | X | | | | | | alien", "value-unknown"],
    [
      "leaving before joining",
      "E-9 | X | | | | | | | 2026-02-01 | 2026-01-31",
      "left-before-joined",
    ],
    ["with a day that is none", "E-9 | X | | | | | | | 30 Feb 2026", "date-does-not-exist"],
    ["with a known address and another id", "E-9 | Ana | ana@b.example", "person-id-differs"],
    ["leaving before a known first day", "E-1 | | | | | | | | | 2019-12-31", "left-before-joined"],
  ])("%s", (_why, line, code) => {
    expect(outcomes(plan([line], known))).toEqual([`2 reject ${code}`]);
  });

  test("where id and address belong to two people", () => {
    const two = importText("people", [HEADER, "E-2 | Ben | ben@a.example"], { world: known });
    const own = plan(["E-1 | Ana | ben@a.example"], two);
    expect(outcomes(own)).toEqual(["2 reject person-conflict"]);
    expect(rowAt(own, 2).problems[0]?.message).toContain("Ana Ruiz, Ben");
  });

  test("where two lines share an address but not the id", () => {
    const own = plan(["E-1 | Ana | team@a.example", "E-2 | Ben | team@a.example"]);
    expect(outcomes(own)).toEqual(["2 reject contradicts-row", "3 reject contradicts-row"]);
  });

  test("where only a name is given that two people bear", () => {
    const own = plan(["| Ana Ruiz | | | Sales", "E-2 | Ana Ruiz | ana.r@a.example"], known);
    expect(outcomes(own)).toEqual(["2 reject name-not-enough", "3 create no-team"]);
  });
});

describe("notes", () => {
  test("say that nothing is asked of somebody in no team, who has not left", () => {
    const lines = ["E-2 | Ben | | | | | | | |", "E-3 | Cem | | | | | | | | 2026-01-31", ANA];
    expect(outcomes(plan(lines))).toEqual([
      "2 create no-team",
      "3 create",
      "4 create team-created role-created",
    ]);
    const again = plan(["E-1 | Ana Ruiz | ana@a.example"], known);
    expect(outcomes(again)).toEqual(["2 unchanged"]);
  });

  test("an unknown manager is left out, the person is not", () => {
    const own = plan(["E-2 | Ben | | | | | nobody@a.example"]);
    expect(outcomes(own)).toEqual(["2 create manager-unknown no-team"]);
  });

  test("nobody is their own manager", () => {
    const own = plan(["E-2 | Ben | ben@a.example | | | | ben@a.example"]);
    expect(outcomes(own)).toEqual(["2 create manager-is-self no-team"]);
    expect(own.writes.people?.insert[0]?.managerId).toBeNull();
  });
});

describe("somebody known", () => {
  test("is found by id, by any address, or by a name that nobody else bears", () => {
    for (const line of ["E-1", " | | | ana@b.example", " | ruiz, ana"]) {
      expect(rowAt(plan([line], known), 2)).toMatchObject({
        outcome: "unchanged",
        entityId: known.people[0]?.id,
      });
    }
  });

  test("known by name alone, out of a list of awards, is the one with an id and an address", () => {
    const named = importText("people", ["name", "Ana Ruiz"]);
    expect(outcomes(plan([ANA], named))).toEqual(["2 update team-created role-created"]);
  });

  test("moves: out of the old team yesterday, into the new one today", () => {
    const own = plan(["E-1 | | | | Technology / Data | Lead"], known);
    expect(rowAt(own, 2).changes).toEqual([
      { field: "team", before: "Technology / Platform", after: "Technology / Data" },
      { field: "role", before: "Engineer", after: "Lead" },
    ]);
    expect(own.writes.teamMemberships).toMatchObject({
      update: [{ endsOn: day("2026-11-21") }],
      insert: [{ startsOn: day("2026-11-22"), endsOn: null }],
    });
    expect(own.writes.roleAssignments).toMatchObject({
      update: [{ endsOn: day("2026-11-21") }],
      insert: [{ startsOn: day("2026-11-22"), endsOn: null }],
    });
  });

  test("who moved today moves on without a trace of a day that was not lived", () => {
    const moved = importText("people", [HEADER, "E-1 | | | | Data | Lead"], { world: known });
    const again = plan(["E-1 | | | | Sales | Seller"], moved);
    expect(again.writes.teamMemberships).toMatchObject({ insert: [], update: [{ endsOn: null }] });
    const after = written(moved, again.writes);
    expect(outcomes(plan(["E-1 | | | | Sales | Seller"], after))).toEqual(["2 unchanged"]);
    const back = plan(["E-1 | | | | Data | Lead"], after);
    expect(outcomes(plan(["E-1 | | | | Data | Lead"], written(after, back.writes)))).toEqual([
      "2 unchanged",
    ]);
  });

  test("gets a new main address, the old one stays", () => {
    const own = plan(["E-1 | | a.ruiz@a.example"], known);
    expect(rowAt(own, 2).changes).toEqual([
      { field: "email", before: "ana@a.example", after: "a.ruiz@a.example" },
      { field: "other_emails", before: "ana@b.example", after: "ana@a.example; ana@b.example" },
    ]);
    const after = written(known, own.writes);
    expect(after.personEmails.filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
  });

  test("loses nothing to empty cells", () => {
    expect(outcomes(plan(["E-1 | Ana Ruiz | | | | | | | |"], known))).toEqual(["2 unchanged"]);
  });

  test("who comes back is told by a dash for the last day", () => {
    const left = importText("people", [HEADER, "E-1 | | | | | | | | | 2026-06-30"], {
      world: known,
    });
    expect(rowAt(plan(["E-1 | | | | | | | | | -"], left), 2).changes).toEqual([
      { field: "left_on", before: "2026-06-30", after: null },
    ]);
  });
});
