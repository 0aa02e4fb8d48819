import type { Asked } from "@/tests/support/caller";
import type { SmallWorld } from "@/tests/support/small-world";
import { AUDITORS } from "./auditor-examples";
import { AWARD_ACTS } from "./award-examples";
import { BADGES } from "./badge-examples";
import { BATCHES } from "./batch-examples";
import { EVIDENCE } from "./evidence-examples";
import { IMPORTS } from "./import-examples";
import { OWN_BADGES } from "./issued-examples";
import { type Example, kind, newName } from "./kind";
import { PACKS } from "./pack-examples";
import { POLICIES } from "./policy-examples";
import { REMINDERS } from "./reminder-examples";

/** One call of every operation of the interface, each with what it needs. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  "GET /openapi.json": (call) => call("GET /openapi.json"),
  ...reads(),
  ...structure(),
  ...facts(),
  ...catalogue(),
  ...expectations(),
  ...IMPORTS,
  ...AUDITORS,
  ...AWARD_ACTS,
  ...EVIDENCE,
  ...OWN_BADGES,
  ...PACKS,
  ...POLICIES,
  ...BATCHES,
  ...BADGES,
  ...REMINDERS,
};

function reads(): Record<string, Example> {
  const of = (what: string, query: (world: SmallWorld) => Asked["query"] = () => ({})) => ({
    [what]: ((call, world) => call(what, { query: query(world) ?? {} })) satisfies Example,
  });
  const analysts = (world: SmallWorld) => ({ roleId: world.analyst.id });
  const adas = ({ people, requirement }: SmallWorld) => ({
    personId: people.ada,
    requirementId: requirement.id,
  });
  return {
    ...of("GET /teams", () => ({ asOf: "2026-06-30", proof: "checked" })),
    ...of("GET /people", ({ teams }) => ({ teamId: teams.blue, q: "ada" })),
    ...of("GET /awards", ({ teams, cissp }) => ({ teamId: teams.blue, credentialId: cissp.id })),
    ...of("GET /memberships"),
    ...of("GET /role-assignments"),
    ...of("GET /waivers"),
    ...of("GET /assessments"),
    ...of("GET /roles"),
    ...of("GET /competencies"),
    ...of("GET /credentials"),
    ...of("GET /issuers"),
    ...of("GET /issuer-pins"),
    ...of("GET /requirements"),
    ...of("GET /levels", ({ teams }) => ({ teamId: teams.company })),
    ...of("GET /standings", () => ({ kind: "gap" })),
    ...of("GET /timeline", adas),
    ...of("GET /coverage", () => ({ by: "team,requirement" })),
    ...of("GET /readiness", analysts),
    ...of("GET /forecast", () => ({ step: "week", until: "2026-12-31" })),
    ...of("GET /minimums"),
    ...of("GET /quotas"),
    ...of("GET /audit", () => ({ entity: "awards", since: "2020-01-01T00:00:00Z" })),
    ...of("GET /audit/seals"),
    "GET /people/{personId}": (call, { people }) => call(`GET /people/${people.ada}`),
    "GET /awards/{awardId}": (call, { awards }) => call(`GET /awards/${awards.ada.id}`),
    "GET /requirements/{requirementId}": (call, { requirement }) =>
      call(`GET /requirements/${requirement.id}`),
    "GET /templates/{file}": (call) => call("GET /templates/awards.csv"),
  };
}

function structure(): Record<string, Example> {
  return {
    ...kind("/teams", "teamId", {
      post: ({ teams }) => ({ name: newName("Team"), parentId: teams.company }),
      patch: { parentId: null },
      removable: false,
    }),
    ...kind("/people", "personId", {
      post: () => ({ name: newName("Person") }),
      patch: { joinedOn: "2026-01-01", emails: ["somebody@harbour.example"] },
      removable: false,
    }),
  };
}

function facts(): Record<string, Example> {
  const ada = ({ people }: SmallWorld) => ({ personId: people.ada });
  return {
    ...kind("/awards", "awardId", {
      post: (world) => ({ ...ada(world), credentialId: world.badge.id, issuedOn: "2026-01-10" }),
      patch: { number: "A-1" },
    }),
    ...kind("/memberships", "membershipId", {
      post: (world) => ({ ...ada(world), teamId: world.teams.red, startsOn: "2030-01-01" }),
      patch: { endsOn: "2030-12-31" },
    }),
    ...kind("/role-assignments", "assignmentId", {
      post: (world) => ({
        ...ada(world),
        roleId: world.analyst.id,
        startsOn: "2019-01-01",
        endsOn: "2019-06-30",
      }),
      patch: { endsOn: "2019-12-31" },
    }),
    ...kind("/waivers", "waiverId", {
      post: ({ people, requirement }) => ({
        personId: people.cleo,
        requirementId: requirement.id,
        startsOn: "2026-11-01",
        endsOn: "2026-11-30",
        reason: "Waits for the next exam date.",
      }),
      patch: { endsOn: "2026-12-15" },
    }),
    ...kind("/assessments", "assessmentId", {
      post: (world) => ({
        ...ada(world),
        competencyId: world.networks.id,
        assessor: "manager",
        level: 3,
        assessedOn: "2026-10-01",
      }),
      patch: { level: 4 },
    }),
  };
}

function catalogue(): Record<string, Example> {
  return {
    ...kind("/roles", "roleId", {
      post: () => ({ name: newName("Role") }),
      patch: { family: "Rigging" },
      removable: false,
    }),
    ...kind("/competencies", "competencyId", {
      post: ({ framework }) => ({ name: newName("Competency"), frameworkId: framework.id }),
      patch: { area: "Rigging" },
      removable: false,
    }),
    ...kind("/credentials", "credentialId", {
      post: () => ({ name: newName("Credential"), kind: "badge" }),
      patch: { price: 10.5, currency: "EUR" },
      removable: false,
    }),
    ...kind("/issuers", "issuerId", {
      post: () => ({ name: newName("Issuer") }),
      patch: { url: "https://issuer.example" },
      removable: false,
    }),
    ...kind("/issuer-pins", "pinId", {
      post: () => ({
        issuer: "https://academy.example",
        key: { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" },
        reason: "Read out by the registrar on the telephone.",
      }),
    }),
    ...kind("/aliases", "aliasId", {
      post: ({ badge }) => ({ credentialId: badge.id, alias: newName("Alias") }),
    }),
    ...kind("/mappings", "mappingId", {
      post: ({ badge, networks }) => ({
        credentialId: badge.id,
        competencyId: networks.id,
        level: 1,
      }),
      patch: { level: 2 },
    }),
    ...kind("/role-competencies", "roleCompetencyId", {
      post: ({ rigger, networks }) => ({ roleId: rigger.id, competencyId: networks.id, level: 1 }),
      patch: { importance: "desirable" },
    }),
  };
}

function expectations(): Record<string, Example> {
  return {
    ...kind("/requirements", "requirementId", {
      post: ({ badge }) => ({
        name: newName("Requirement"),
        version: { effectiveFrom: "2030-01-01", rule: { credential: badge.id } },
      }),
      patch: { clause: "7.2" },
      removable: false,
    }),
    ...kind("/requirement-versions", "versionId", {
      post: ({ requirement, badge }) => ({
        requirementId: requirement.id,
        effectiveFrom: "2031-01-01",
        rule: { any: [{ credential: badge.id }] },
      }),
      patch: { graceDays: 30 },
    }),
    ...kind("/quotas", "quotaId", {
      post: ({ teams }) => ({ teamId: teams.red, name: newName("Tier"), countsOnce: true }),
      patch: { countsOnce: false },
    }),
    ...kind("/minimums", "minimumId", {
      post: ({ teams, badge }) => ({
        teamId: teams.red,
        target: { credential: badge.id },
        minimum: 2,
        startsOn: "2026-01-01",
      }),
      patch: { minimum: 3 },
    }),
  };
}
