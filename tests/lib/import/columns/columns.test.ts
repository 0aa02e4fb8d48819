import { describe, expect, test } from "vitest";
import { fitOf, guessColumns } from "@/lib/import/columns/guess-columns";
import { headersKey } from "@/lib/import/columns/header-key";
import { templateCsv } from "@/lib/import/columns/template";
import { IMPORT_KINDS } from "@/lib/import/import";
import { recognise } from "@/lib/import/presets/recognise";
import { outcomes, planText } from "@/tests/support/import/plan-text";

describe("columns are guessed", () => {
  test("by their names, then by synonyms, whatever the case, blanks and order", () => {
    expect(
      guessColumns("awards", ["Expiry Date", "CERTIFICATION", "e-mail", "Issued-On", "Colour"]),
    ).toEqual({
      credential: "CERTIFICATION",
      issued_on: "Issued-On",
      person: "e-mail",
      expires_on: "Expiry Date",
    });
  });

  test("each header for one column, the column's own name first", () => {
    expect(guessColumns("people", ["Title", "Role", "Name", "Full name"])).toEqual({
      name: "Name",
      role: "Role",
    });
  });

  test("as nothing where nothing fits", () => {
    expect(guessColumns("people", ["__proto__", "constructor", "Colour"])).toEqual({});
  });
});

test.each(IMPORT_KINDS)("the template of %s is recognised as what it is", (kind) => {
  const headers = templateCsv(kind).trim().split(",");
  expect(fitOf(kind, headers)).toBe(1);
  const found = recognise([{ name: "x", headers }], "auto");
  expect(found?.preset.kind).toBe(kind);
});

test("the templates are those that programs rely on", () => {
  expect(Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, templateCsv(kind)]))).toEqual({
    people:
      "person_id,name,email,other_emails,team,role,manager_email,employment,joined_on,left_on\r\n",
    awards: "person,credential,issuer,issued_on,expires_on,number,url,status,proof\r\n",
    roles: "role,family,competency,level,importance\r\n",
    requirements:
      "requirement,regime,clause,applies_to,group,option_type,option,min_level,grace_days,regulated,renewal_window_days,effective_from,effective_until\r\n",
    catalogue:
      "credential,code,issuer,kind,aliases,validity_months,renewal_window_days,hours,price,currency,delivery,assessment,tier,specialty_of,stack,prerequisites,competency,level\r\n",
  });
});

describe("a file is recognised", () => {
  test("on whichever sheet it is", () => {
    const sheets = [
      { name: "Read me", headers: ["Hello"] },
      { name: "Data", headers: ["Person", "Credential", "Issued"] },
    ];
    expect(recognise(sheets, "auto")).toMatchObject({
      sheet: { name: "Data" },
      preset: { id: "awards" },
    });
  });

  test("as what somebody says that it is, even where nothing fits", () => {
    const sheets = [{ name: "x", headers: ["Foo", "Bar"] }];
    expect(recognise(sheets, "auto")).toBeNull();
    expect(recognise(sheets, "roles")?.preset.id).toBe("roles");
  });

  test("never as something else than what somebody says", () => {
    const headers = ["Role Family", "Role", "Role Level", "Skill Name", "Skill Level"];
    expect(recognise([{ name: "x", headers }], "auto")?.preset.id).toBe("uk-capability-roles");
    expect(recognise([{ name: "x", headers }], "people")?.preset.id).toBe("people");
  });
});

test("headers are remembered by their order and spelling, not by case and punctuation", () => {
  expect(headersKey(["Issued On", "Person"])).toBe(headersKey(["issued_on", "PERSON"]));
  expect(headersKey(["Person", "Issued On"])).not.toBe(headersKey(["Issued On", "Person"]));
});

describe("columns that are mapped by hand", () => {
  const people = planText("people", ["person_id | name", "E-1 | Ana"]);
  const world = { settings: { columns: { person: "Wer", credential: "Was", issued_on: "Wann" } } };

  test("are read from where somebody said", () => {
    expect(people.counts.create).toBe(1);
    const lines = ["Wann | Wer | Was", "2026-01-01 | Ana | CKA"];
    expect(outcomes(planText("awards", lines, world))).toEqual([
      "2 undecided person-unknown credential-unknown",
    ]);
  });

  test("may be one value for all rows", () => {
    const settings = { ...world.settings, fixed: { proof: "sure" } };
    const lines = ["Wann | Wer | Was", "2026-01-01 | Ana | CKA"];
    expect(outcomes(planText("awards", lines, { settings }))[0]).toContain("value-unknown");
  });
});
