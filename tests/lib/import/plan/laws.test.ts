import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IMPORT_KINDS, type ImportSettings } from "@/lib/import/import";
import { arbitraryFile, shuffled } from "@/tests/support/import/arbitrary-file";
import { importText, planText } from "@/tests/support/import/plan-text";
import { EMPTY, type World, written } from "@/tests/support/import/world";

/** A world in which some of what the files name is known. */
const KNOWN: World = [
  [
    "people",
    "person_id | name | email | team | role",
    "E-1 | Ana Ruiz | a@x.example | T / A | R",
    "| Ben",
  ],
  ["roles", "role | competency | level", "R | C | 2", "S | D | 1"],
  [
    "catalogue",
    "credential | code | issuer | kind | aliases",
    "CKA | | CNCF | certification |",
    "CompTIA A+ | A+ | CompTIA | certification | A plus",
  ],
].reduce<World>((world, [kind, ...lines]) => {
  const own = IMPORT_KINDS.find((known) => known === kind) ?? "people";
  return importText(own, lines, { world });
}, EMPTY);

const DECISIONS: readonly Partial<ImportSettings>[] = [
  {},
  { people: { "*": "create" }, credentials: { "*": "create" } },
  { people: { "*": "leave-out" }, credentials: { "*": "leave-out" } },
  {
    people: { "*": `${KNOWN.people[0]?.id}` },
    credentials: { "*": `${KNOWN.credentialDefinitions[0]?.id}` },
  },
];

const worlds = fc.constantFrom(EMPTY, KNOWN);
const decisions = fc.constantFrom(...DECISIONS);
const RUNS = { numRuns: 40 };

describe.each(IMPORT_KINDS)("a file of %s", (kind) => {
  const files = arbitraryFile(kind);

  test("changes nothing the second time, nor on a later day", () => {
    fc.assert(
      fc.property(files, worlds, decisions, (lines, world, settings) => {
        const first = planText(kind, lines, { world, settings });
        const after = written(world, first.writes);
        for (const today of ["2026-11-22", "2027-06-01"]) {
          const second = planText(kind, lines, { world: after, settings, today });
          expect(second.writes).toEqual({});
          expect([second.counts.create, second.counts.update]).toEqual([0, 0]);
        }
      }),
      RUNS,
    );
  });

  test("changes nothing the second time with its rows in another order", () => {
    const twice = files.chain((lines) => fc.tuple(fc.constant(lines), shuffled(lines)));
    fc.assert(
      fc.property(twice, worlds, decisions, ([lines, again], world, settings) => {
        const after = written(world, planText(kind, lines, { world, settings }).writes);
        expect(planText(kind, again, { world: after, settings }).writes).toEqual({});
      }),
      RUNS,
    );
  });

  test("says something of every row, and writes only for rows that say so", () => {
    fc.assert(
      fc.property(files, worlds, decisions, (lines, world, settings) => {
        const { rows, counts, writes } = planText(kind, lines, { world, settings });
        expect(rows.map(({ line }) => line)).toEqual(lines.slice(1).map((_, index) => index + 2));
        const isQuiet = counts.create + counts.update === 0;
        expect(Object.keys(writes).length === 0).toBe(isQuiet);
        for (const { outcome, problems, entityId } of rows) {
          const errors = problems.filter(({ severity }) => severity === "error");
          const isRefused = outcome === "reject" || outcome === "undecided";
          expect(errors.length > 0).toBe(isRefused);
          expect(entityId === null).toBe(isRefused);
        }
      }),
      RUNS,
    );
  });

  test("never makes two rows that the database would not hold together", () => {
    fc.assert(
      fc.property(files, worlds, decisions, (lines, world, settings) => {
        expectSound(written(world, planText(kind, lines, { world, settings }).writes));
      }),
      RUNS,
    );
  });
});

/** The unique constraints of the tables, and spans that do not overlap or end before they start. */
function expectSound(world: World): void {
  const keys: { readonly [table: string]: readonly string[] } = {
    teams: world.teams.map((own) => `${own.parentId} ${own.name.toLowerCase()}`),
    people: world.people.flatMap((own) => own.externalId ?? []),
    emails: world.personEmails.map((own) => own.email),
    personAliases: world.personAliases.map((own) => own.normalised),
    roles: world.roles.map((own) => own.name.toLowerCase()),
    assignments: world.roleAssignments.map(
      (own) => `${own.personId} ${own.roleId} ${own.startsOn}`,
    ),
    competencies: world.competencies.map((own) => `${own.frameworkId} ${own.name.toLowerCase()}`),
    levels: world.competencyLevels.map((own) => `${own.competencyId} ${own.rank}`),
    asked: world.roleCompetencies.map((own) => `${own.roleId} ${own.competencyId}`),
    credentials: world.credentialDefinitions.map((own) => own.name.toLowerCase()),
    codes: world.credentialDefinitions.flatMap((own) => own.code?.toLowerCase() ?? []),
    aliases: world.credentialAliases.map((own) => own.normalised),
    mappings: world.mappings.map((own) => `${own.credentialId} ${own.competencyId}`),
    issuers: world.issuers.map((own) => own.name.toLowerCase()),
    requirements: world.requirements.map((own) => own.name.toLowerCase()),
    awards: world.awards.map((own) => `${own.personId} ${own.credentialId} ${own.issuedOn}`),
  };
  for (const [table, own] of Object.entries(keys)) {
    expect([table, own.length]).toEqual([table, new Set(own).size]);
  }
  expectApart(world.teamMemberships.map((own) => [own.personId, own.startsOn, own.endsOn]));
  expectApart(
    world.requirementVersions.map((own) => [
      own.requirementId,
      own.effectiveFrom,
      own.effectiveUntil,
    ]),
  );
  for (const { expiresOn, issuedOn, revokedOn } of world.awards) {
    expect(expiresOn ?? issuedOn).toBeGreaterThanOrEqual(issuedOn);
    expect(revokedOn ?? issuedOn).toBeGreaterThanOrEqual(issuedOn);
  }
  for (const { startsOn, endsOn } of world.roleAssignments) {
    expect(endsOn ?? startsOn).toBeGreaterThanOrEqual(startsOn);
  }
}

function expectApart(spans: readonly (readonly [string, number, number | null])[]): void {
  for (const [owner, from, until] of spans) {
    expect(until ?? from).toBeGreaterThanOrEqual(from);
    const others = spans.filter((other) => other[0] === owner && other[1] > from);
    for (const [, start] of others) expect(until ?? Number.POSITIVE_INFINITY).toBeLessThan(start);
  }
}
