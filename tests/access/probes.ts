/** What things are called in the table, and their ids. */
export type Ids = Readonly<Record<string, string>>;

/** What is sent so that it says who may and still changes nothing, and how that reads where they may. */
export type Probe = {
  readonly body?: object;
  readonly form?: Readonly<Record<string, string | File>>;
  readonly version?: number;
  readonly yes: number;
};

/** No row is ever this version: whoever reaches it is told what it really is. */
export const STALE = 999_999;
export const NOWHERE = "5f0e8f0e-0000-4000-8000-000000000000";
/** What supports Ada's award already. */
export const PAGE = "https://institute.example/ada";
export const days = { first: "2026-01-02", before: "2026-01-01" };

/** Whoever may is told what is wrong with it (422). */
const POSTS: Readonly<Record<string, (ids: Ids) => object>> = {
  "/teams": () => ({ name: "Nowhere", parentId: NOWHERE }),
  "/people": () => ({ name: "Nobody", joinedOn: days.first, leftOn: days.before }),
  "/memberships": ({ ada, blue }) => ({ personId: ada, teamId: blue, ...backwards }),
  "/role-assignments": ({ ada, role }) => ({ personId: ada, roleId: role, ...backwards }),
  "/awards": ({ ada, credential }) => ({
    personId: ada,
    credentialId: credential,
    issuedOn: days.first,
    expiresOn: days.before,
  }),
  "/assessments": ({ ada, competency }) => ({
    personId: ada,
    competencyId: competency,
    assessor: "manager",
    level: 1,
    assessedOn: days.first,
    expiresOn: days.before,
  }),
  "/waivers": ({ ada, requirement }) => ({
    personId: ada,
    requirementId: requirement,
    reason: "Nothing that would hold.",
    ...backwards,
  }),
  "/batches": ({ ada }) => ({
    kind: "assign-role",
    ids: [ada],
    values: { roleId: NOWHERE, startsOn: days.first },
  }),
  "/evidence-packs": ({ blue }) => ({ teamId: blue, knownAt: "2999-01-01T00:00:00Z" }),
  "/auditor-links": () => ({ label: "Nobody", knownAt: "2999-01-01T00:00:00Z" }),
  "/evidence": ({ award }) => ({ awardId: award, url: PAGE }),
  "/roles": () => ({ name: "Analyst" }),
  "/role-competencies": ({ role, competency }) => ({
    roleId: role,
    competencyId: competency,
    level: 20,
  }),
  "/competencies": ({ framework }) => ({ name: "Networks", frameworkId: framework }),
  "/credentials": () => ({ name: "Priced", kind: "badge", price: 1 }),
  "/issuer-pins": () => ({ issuer: "https://nowhere.example", reason: "Asked them by telephone." }),
  "/issuers": () => ({ name: "Harbour Institute" }),
  "/mappings": ({ credential, competency }) => ({
    credentialId: credential,
    competencyId: competency,
    level: 20,
  }),
  "/aliases": ({ credential }) => ({ credentialId: credential, alias: "—" }),
  "/requirements": ({ credential }) => ({ name: "Nothing", version: version(credential) }),
  "/requirement-versions": ({ requirement, credential }) => ({
    requirementId: requirement,
    ...version(credential),
  }),
  "/policies": ({ credential }) => ({
    name: "Nothing",
    credentialId: credential,
    version: stack(credential),
  }),
  "/policy-versions": ({ policy, credential }) => ({ policyId: policy, ...stack(credential) }),
  "/quotas": () => ({ teamId: NOWHERE, name: "Nothing" }),
  "/minimums": ({ blue, credential }) => ({
    teamId: blue,
    target: { credential },
    minimum: 1,
    ...backwards,
  }),
};

const backwards = { startsOn: days.first, endsOn: days.before };

function version(credential: string | undefined) {
  return {
    effectiveFrom: days.first,
    effectiveUntil: days.before,
    rule: { credential },
  };
}

function stack(credential: string | undefined) {
  const { rule, ...days } = version(credential);
  return { ...days, stack: rule, reason: "Nothing that would hold.", approvedBy: "Nobody" };
}

/** What is done to a version that was seen, by how the address ends. */
const OF_A_VERSION = {
  "/settle": { source: "nobody" },
  "/verify": { proof: "checked" },
  "/withdraw": { from: days.first },
  "/revoke": {},
};

/** What the interface is sent. */
export function probeOf(verb: string, path: string, ids: Ids): Probe {
  if (verb === "GET") return { yes: 200 };
  if (verb === "PATCH") return { body: {}, version: STALE, yes: 409 };
  if (verb === "DELETE") return { version: STALE, yes: 409 };
  if (path.endsWith("/badges")) return { form: { file: new File(["%PDF"], "a.pdf") }, yes: 415 };
  if (path === "/imports") return { form: { file: new File(["%PDF-1.7"], "a.pdf") }, yes: 415 };
  if (path.startsWith("/imports/")) return { body: commitOrUndo(path), yes: 409 };
  if (path.startsWith("/batches/")) return { version: STALE, yes: 409 };
  if (path.endsWith("/badge")) return { version: STALE, yes: 409 };
  if (path.startsWith("/issued-badges/")) {
    return { body: { reason: "Nothing that would hold." }, version: STALE, yes: 409 };
  }
  if (path.endsWith("/read") || path.startsWith("/auditor-links/")) return { yes: 200 };
  const late = Object.entries(OF_A_VERSION).find(([ending]) => path.endsWith(ending));
  if (late) return { body: late[1], version: STALE, yes: 409 };
  const body = POSTS[path];
  if (!body) throw new Error(`tests/access/probes.ts does not say what to send to ${path}.`);
  return { body: body(ids), yes: 422 };
}

function commitOrUndo(path: string): object {
  return path.endsWith("/commit") ? { planHash: "another" } : {};
}
