import { describe, expect, test } from "vitest";
import { type Day, formatDay } from "@/lib/calendar";
import type { ImportSettings } from "@/lib/import/import";
import type { Plan } from "@/lib/import/plan/plan";
import { outcomes } from "@/tests/support/import/plan-text";
import { planFile } from "@/tests/support/import/recognised";
import { sampleFile } from "@/tests/support/import/samples";
import { EMPTY, written } from "@/tests/support/import/world";

const ALL_NEW: Partial<ImportSettings> = {
  people: { "*": "create" },
  credentials: { "*": "create" },
};
const OF_MIRA = { ...ALL_NEW, fixed: { person: "mira@example.com" } };

const fileOf = (sample: string) => sampleFile({ place: `tests/fixtures/presets/${sample}` });
const planOf = (sample: string, settings = ALL_NEW) => planFile(fileOf(sample), { settings });

const shown = (day: Day | null) => (day === null ? "-" : formatDay(day));

/** Who, what, of which kind, from when to when; and where it is not the usual, its proof and end. */
function awardsIn({ writes }: Plan): string[] {
  const people = new Map(writes.people?.insert.map(({ id, name }) => [id, name]));
  const credentials = new Map(
    writes.credentialDefinitions?.insert.map(({ id, name, kind }) => [id, `${name}, ${kind}`]),
  );
  const awards = writes.awards?.insert ?? [];
  return awards.map((award) =>
    [
      ...[people.get(award.personId), credentials.get(award.credentialId)],
      ...[shown(award.issuedOn), shown(award.expiresOn)],
      ...(award.proof === "attested" ? [] : [award.proof]),
      ...(award.revokedOn === null ? [] : ["revoked"]),
    ].join(", "),
  );
}

describe("Credly's", () => {
  test("profile gives its owner the badges that were not rejected", async () => {
    const plan = await planOf("credly-profile/badges.json");
    expect(awardsIn(plan)).toEqual([
      "Mira Sundqvist, Harbour Cloud Practitioner, certification, 2025-03-04, 2028-03-04",
      "Mira Sundqvist, Data Lake Foundations, micro-credential, 2024-11-30, -",
      "Mira Sundqvist, Hackathon Finalist, badge, 2023-05-01, -, revoked",
    ]);
    expect(outcomes(plan)[3]).toBe("4 reject not-of-type");
    expect(plan.writes.issuers?.insert.map(({ name }) => name)).toEqual([
      "Harbour Cloud",
      "Quayside Academy",
    ]);
  });

  test("organisation knows people behind several addresses by its own number", async () => {
    const plan = await planOf("credly-organisation/badges.json");
    expect(awardsIn(plan)).toEqual([
      "Mira Sundqvist, Quay Safety Officer, certification, 2025-02-01, 2027-02-01",
      "Mira Sundqvist, Crane Basics, micro-credential, 2024-04-01, -",
      "Teun Oakes, Quay Safety Officer, certification, 2025-06-30, -",
    ]);
    expect(plan.writes.personEmails?.insert.map(({ email }) => email)).toEqual([
      "mira.sundqvist@example.com",
      "m.sundqvist@example.org",
      "teun@example.com",
    ]);
  });

  test("bulk table has its dates read month first, although nothing in it settles that", async () => {
    expect(awardsIn(await planOf("credly-bulk/bulk-issue.csv"))).toEqual([
      "Ines Varga, Quay Safety Officer, certification, 2026-03-04, 2028-03-04",
      "Ines Varga, 7c1d0a5e-0000-4000-8000-000000000006, certification, 2025-12-01, 2027-12-01",
      "Piet Lund, Quay Safety Officer, certification, 2026-04-05, -",
    ]);
    const asked = await planOf("credly-bulk/bulk-issue.csv", { ...ALL_NEW, dateOrder: "dmy" });
    expect(awardsIn(asked)[0]).toContain("2026-04-03, 2028-04-03");
  });
});

test("LinkedIn's months begin on their first day and end on their last; no end is none", async () => {
  expect(awardsIn(await planOf("linkedin-certifications/Certifications.csv", OF_MIRA))).toEqual([
    "Mira, Harbour Cloud Practitioner, certification, 2025-03-01, 2028-03-31, claimed",
    "Mira, Scrum, Kanban and Friends, certification, 2021-11-01, -, claimed",
    "Mira, First Aid at Work, certification, 2023-02-01, 2024-02-29, claimed",
  ]);
});

test("a Microsoft 365 profile is a claim, dated by its beginning where nothing else is said", async () => {
  expect(awardsIn(await planOf("graph-certifications/certifications.json", OF_MIRA))).toEqual([
    "Mira, Blackbelt in Marketing, certification, 2026-07-06, 2028-07-05, claimed",
    "Mira, Harbour Cloud Practitioner, certification, 2025-01-20, -, claimed",
  ]);
});

test("Accredible's credentials count when they are approved and complete", async () => {
  const list = await planOf("accredible/credentials.json");
  expect(awardsIn(list)).toEqual([
    "Ines Varga, Lantern Analyst, certification, 2026-01-10, 2028-01-10",
    "Piet Lund, Lantern Analyst, certification, 2026-01-11, -",
  ]);
  expect(outcomes(list).slice(2)).toEqual(["3 reject not-of-type", "4 reject not-of-type"]);
  const one = await planOf("accredible/credential.json");
  expect(awardsIn(one)).toEqual([
    "Piet Lund, Lantern Engineer, certification, 2026-03-01, 2027-03-01",
  ]);
  expect(one.writes.awards?.insert[0]?.number).toBe("70015");
});

test("Partner Center's newer report knows people by their id in Entra", async () => {
  const plan = await planOf("ms-partner-trainings/trainings-aad.csv");
  expect(outcomes(plan)[1]).toBe("3 reject not-of-type");
  expect(plan.writes.awards?.insert).toHaveLength(2);
  expect(plan.writes.personAliases?.insert.map(({ alias }) => alias)).toEqual([
    "Microsoft 1b671a64-40d5-491e-99b0-da01ff1f3341",
    "Microsoft 2c781b75-40d5-491e-99b0-da01ff1f3342",
  ]);
});

/** Id, name, employment, days and manager. */
function peopleIn({ writes }: Plan): string[] {
  const people = writes.people?.insert ?? [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return people.map((person) =>
    [
      ...[person.externalId, person.name, person.employment],
      ...[shown(person.joinedOn), shown(person.leftOn)],
      person.managerId === null ? "-" : names.get(person.managerId),
    ].join(", "),
  );
}

describe("a list of people from", () => {
  test("BambooHR", async () => {
    const plan = await planOf("bamboohr/employees.csv");
    expect(peopleIn(plan)).toEqual([
      "101, Aurelia Marsh, employee, 2019-04-01, -, -",
      "102, Ben Ode, employee, 2021-09-15, -, Aurelia Marsh",
      "103, Cleo Farrow, contractor, 2024-01-08, -, Aurelia Marsh",
      "104, Dario Nunn, employee, 2018-02-01, 2025-06-30, -",
    ]);
    expect(outcomes(plan)[3]).toContain("manager-unknown");
  });

  test("Personio, in German", async () => {
    const plan = await planOf("personio/mitarbeiter.csv");
    expect(peopleIn(plan)).toEqual([
      "P-1, Änne Müßig, employee, 2019-04-01, -, -",
      "P-2, Jörg Öttl, employee, 2022-02-03, -, Änne Müßig",
      "P-3, Selma Groß, contractor, 2026-01-05, 2026-12-31, Änne Müßig",
    ]);
    expect(plan.writes.teams?.insert.map(({ name }) => name)).toEqual(["Qualität", "Einkauf"]);
  });

  test("Workday, below the lines that its reports begin with", async () => {
    expect(peopleIn(await planOf("workday/workers.csv"))).toEqual([
      "21001, Ola Finch, employee, 2015-03-25, -, -",
      "21002, Rui Park, employee, 2020-11-02, -, Ola Finch",
      "C-77, Sam Teal, contractor, 2026-07-13, -, Ola Finch",
    ]);
  });

  test("somewhere else, with names in two columns", async () => {
    const text = "Vorname,Last name,E-Mail-Adresse\nMira,Sundqvist,mira@example.com\n";
    const plan = await planFile({ fileName: "x.csv", bytes: new TextEncoder().encode(text) });
    expect(peopleIn(plan)).toEqual([", Mira Sundqvist, employee, -, -, -"]);
  });
});

test("awards from somewhere else may have the name in two columns as well", async () => {
  const text = "First name,Surname,Certificate,Issue date\nMira,Sundqvist,CKA,2026-01-02\n";
  const file = { fileName: "x.csv", bytes: new TextEncoder().encode(text) };
  expect(awardsIn(await planFile(file, { settings: ALL_NEW }))).toEqual([
    "Mira Sundqvist, CKA, certification, 2026-01-02, -",
  ]);
});

test("a file of one person's awards goes to whom somebody says", async () => {
  const people = await planOf("bamboohr/employees.csv");
  const world = written(EMPTY, people.writes);
  const [aurelia] = world.people;
  const settings = { ...ALL_NEW, fixed: { person: aurelia?.id ?? "" } };
  const plan = await planFile(fileOf("linkedin-certifications/Certifications.csv"), {
    world,
    settings,
  });
  expect(plan.counts.create).toBe(3);
  expect(plan.writes.people).toBeUndefined();
  expect(new Set(plan.writes.awards?.insert.map(({ personId }) => personId))).toEqual(
    new Set([aurelia?.id]),
  );
});
