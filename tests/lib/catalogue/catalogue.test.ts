import { describe, expect, test } from "vitest";
import { namesInRule } from "./rule-names";
import {
  catalogueEntries,
  csvRows,
  dodAcronyms,
  dodIndex,
  type Entry,
  field,
  folded,
  namesOf,
} from "./shipped-data";

const entries = catalogueEntries();
const bearers = new Map<string, Set<Entry>>();
for (const entry of entries) {
  for (const name of namesOf(entry)) {
    const key = folded(name);
    bearers.set(key, (bearers.get(key) ?? new Set()).add(entry));
  }
}

function bearersOf(name: string): Entry[] {
  return [...(bearers.get(folded(name)) ?? [])];
}

function unresolved(names: string[]): string[] {
  return names.filter((name) => bearersOf(name).length !== 1);
}

/** A credential that another one is built on, by stack, prerequisite or specialty. */
function builtOn(entry: Entry): string[] {
  const rules = ["stack", "prerequisites", "specialty_of"]
    .map((column) => field(entry.fields, column))
    .filter((rule) => rule !== "");
  return rules.flatMap(namesInRule);
}

describe("names", () => {
  test("the catalogue is broad enough to start with", () => {
    const ofKind = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(ofKind("certification")).toBeGreaterThanOrEqual(90);
    expect(ofKind("micro-credential")).toBeGreaterThanOrEqual(60);
  });

  test("no name, code or alias belongs to two credentials", () => {
    const shared = [...bearers].filter(([, holding]) => holding.size > 1);
    expect(shared.map(([key]) => key)).toEqual([]);
  });

  test("a name keeps letters or digits when it is compared", () => {
    expect(bearers.has("")).toBe(false);
  });

  test("every certification that DoD 8140 requires resolves to one credential", async () => {
    const acronyms = await dodAcronyms();
    expect(acronyms).toHaveLength(60);
    expect(unresolved(acronyms)).toEqual([]);
    expect(new Set(acronyms.flatMap(bearersOf)).size).toBe(60);
  });

  test("every name in the DoD 8140 index resolves, except what two issuers or rows call so", async () => {
    const index = await dodIndex();
    const named = index.filter(({ name }) => name !== null);
    expect(unresolved(named.map(({ abbreviation }) => abbreviation))).toEqual([]);
    expect(unresolved(named.flatMap(({ name }) => name ?? []))).toEqual([
      "Cisco Certified Network Professional",
      "Cisco Certified Network Professional",
      "Certified Incident Handler",
    ]);
  });

  test("a name and its abbreviation in the DoD 8140 index mean the same credential", async () => {
    const disagreeing = (await dodIndex()).filter(({ abbreviation, name }) => {
      const byName = name === null ? [] : bearersOf(name);
      return byName.length === 1 && byName[0] !== bearersOf(abbreviation)[0];
    });
    expect(disagreeing).toEqual([]);
  });

  test("every title in the Partner Center report resolves to one credential", () => {
    const report = csvRows(
      "db/seed/data/ms-partner-trainings/Export_trainings_Lifetime_123456_Contoso_Ltd.csv",
    );
    const titles = [...new Set(report.map((row) => field(row, "TrainingTitle")))];
    expect(titles).toHaveLength(16);
    expect(unresolved(titles)).toEqual([]);
  });
});

describe("rules", () => {
  test("stacks, prerequisites and specialties name credentials of the catalogue", () => {
    expect(unresolved(entries.flatMap(builtOn))).toEqual([]);
  });

  test("no credential is built on itself, however far down", () => {
    const reaches = (from: Entry, path: Entry[]): Entry[] | undefined => {
      if (path.includes(from)) return [...path, from];
      for (const next of builtOn(from).flatMap(bearersOf)) {
        const cycle = reaches(next, [...path, from]);
        if (cycle) return cycle;
      }
      return undefined;
    };
    const cycles = entries.flatMap((entry) => reaches(entry, []) ?? []);
    expect(cycles.map((entry) => entry.name)).toEqual([]);
  });

  test.each([
    ["all of (A; B)", ["A", "B"]],
    ["2 of (A; any of (B; C); D)", ["A", "B", "C", "D"]],
  ])("%s names its parts", (rule, names) => {
    expect(namesInRule(rule)).toEqual(names);
  });

  test.each(["3 of (A; B)", "0 of (A)", "any of (A;)"])("%s is refused", (rule) => {
    expect(() => namesInRule(rule)).toThrow();
  });
});

describe("mappings", () => {
  test("name a competency and a level that the UK framework describes", () => {
    const skills = csvRows("db/seed/data/uk-gdd-capability/ddat_skills_az.csv");
    const described = new Map(skills.map((skill) => [field(skill, "Skill Name"), skill]));
    const levels = ["Awareness", "Working", "Practitioner", "Expert"];
    const unknown = entries
      .flatMap((entry) => entry.mappings)
      .filter(
        ({ competency, level }) =>
          !levels.includes(level) || (described.get(competency)?.[level] ?? "") === "",
      );
    expect(unknown).toEqual([]);
  });

  test("say whose judgement they are", () => {
    const notes = new Set(entries.flatMap((entry) => entry.mappings).map(({ note }) => note));
    expect([...notes]).toEqual(["Tessera's judgement"]);
  });

  test("give a credential each competency once", () => {
    const repeated = entries.filter(
      ({ mappings }) => new Set(mappings.map((m) => m.competency)).size < mappings.length,
    );
    expect(repeated.map((entry) => entry.name)).toEqual([]);
  });
});

describe("facts", () => {
  const offenders = (allowed: (value: (column: string) => string) => boolean) =>
    entries
      .filter((entry) => !allowed((column) => field(entry.fields, column)))
      .map((entry) => entry.name);

  test("a source has the day on which it was checked, and the other way round", () => {
    expect(offenders((value) => (value("source") === "") === (value("checked_on") === ""))).toEqual(
      [],
    );
  });

  test("figures come with a source", () => {
    const figures = ["validity_months", "renewal_window_days", "hours", "price"];
    expect(
      offenders((value) => value("source") !== "" || figures.every((name) => value(name) === "")),
    ).toEqual([]);
  });

  test("rules come with a source", () => {
    const rules = ["stack", "prerequisites", "specialty_of", "retired_on"];
    expect(
      offenders((value) => value("source") !== "" || rules.every((name) => value(name) === "")),
    ).toEqual([]);
  });

  test("a price has a currency, and a currency a price", () => {
    expect(offenders((value) => (value("price") === "") === (value("currency") === ""))).toEqual(
      [],
    );
  });

  test.each([
    ["kind", /^(certification|certificate|licence|degree|micro-credential|badge|training)$/],
    ["issuer", /^\S.*$/],
    ["validity_months", /^(|none|[1-9]\d*)$/],
    ["renewal_window_days", /^(|[1-9]\d*)$/],
    ["hours", /^(|[1-9]\d*(\.5)?)$/],
    ["price", /^(|0|[1-9]\d*(\.\d{2})?)$/],
    ["currency", /^(|[A-Z]{3})$/],
    ["delivery", /^(|on-demand|classroom|hybrid)$/],
    ["assessment", /^(|exam|practical|project|quiz|attendance|portfolio|interview)$/],
    ["tier", /^(|introductory|standard|specialty|stackable)$/],
    ["recognition", /^(|regulated|industry|employer)$/],
    ["url", /^(|https:\/\/\S+)$/],
    ["source", /^(|https?:\/\/\S+(; https?:\/\/\S+)*)$/],
    ["checked_on", /^(|2\d{3}-\d{2}-\d{2})$/],
    ["retired_on", /^(|2\d{3}-\d{2}-\d{2})$/],
  ])("%s is empty or written as the template says", (column, pattern) => {
    expect(offenders((value) => pattern.test(value(column)))).toEqual([]);
  });
});
