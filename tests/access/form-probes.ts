import { AUDITOR_FORMS } from "./auditor-forms";
import { DRAFT_FORMS, unreadable } from "./draft-forms";
import { JOURNEY_FORMS } from "./journey-forms";
import { MINIMUM_FORMS } from "./minimum-forms";
import { days, type Ids, NOWHERE, STALE } from "./probes";
import { type Fields, PROOF_FORMS, stale } from "./proof-forms";
import { REMINDER_FORMS } from "./reminder-forms";
import { ROUND_FORMS } from "./round-forms";
import { USE_FORMS } from "./use-forms";

/** What forms are sent: again nothing that would change anything, but for a token and a link, which harm nobody. */
const FORMS: Readonly<Record<string, (ids: Ids) => Fields>> = {
  ...AUDITOR_FORMS,
  ...PROOF_FORMS,
  ...DRAFT_FORMS,
  ...REMINDER_FORMS,
  ...JOURNEY_FORMS,
  ...ROUND_FORMS,
  ...MINIMUM_FORMS,
  ...USE_FORMS,
  signIn: ({ somebody = "" }) => ({ email: `${somebody}@nowhere.example`, password: "wrong" }),
  setUp: () => ({
    secret: "none",
    organisation: "Nowhere",
    zone: "UTC",
    name: "Nobody",
    email: "nobody@nowhere.example",
    password: "mauve kettle without lid",
  }),
  choosePassword: () => ({ secret: "none", password: "mauve kettle without lid" }),
  makePack: () => ({ teamId: NOWHERE, asOf: days.first, knownAt: "", proof: "attested" }),
  cancelPack: () => ({ jobId: NOWHERE }),
  enterTeam: () => ({ name: "Nowhere", parentId: NOWHERE }),
  saveTeam: ({ blue }) => ({ ...stale(blue), name: "Nowhere", parentId: "" }),
  enterRole: () => ({ name: "Analyst", family: "", description: "" }),
  saveRole: ({ role }) => ({ ...stale(role), name: "Nothing", family: "", description: "" }),
  enterRoleCompetency: ({ role = "", competency = "" }) => ({
    roleId: role,
    competencyId: competency,
    level: "20",
    importance: "mandatory",
    startsOn: "",
    endsOn: "",
  }),
  saveRoleCompetency: ({ roleCompetency }) => ({
    ...stale(roleCompetency),
    level: "1",
    importance: "mandatory",
    startsOn: "",
    endsOn: "",
  }),
  dropRoleCompetency: ({ roleCompetency }) => stale(roleCompetency),
  enterFramework: () => ({ name: "House framework", levels: "One" }),
  enterCompetency: ({ framework = "" }) => ({ frameworkId: framework, ...networks }),
  saveCompetency: ({ competency }) => ({
    ...stale(competency),
    ...networks,
    ...{ staleAfterMonths: "", staleCounts: "yes" },
  }),
  saveLevel: ({ competency = "" }) => ({
    competencyId: competency,
    rank: "20",
    ...{ description: "Nothing.", facet: "" },
    id: "",
    version: "",
  }),
  enterPerson: () => ({ ...nobody, teamId: NOWHERE, roleId: "", joinedOn: "" }),
  savePerson: ({ ada }) => ({ ...stale(ada), ...nobody, joinedOn: "", leftOn: "" }),
  saveMembership: ({ membership, blue = "" }) => ({
    ...stale(membership),
    teamId: blue,
    ...openStay,
  }),
  dropMembership: ({ membership }) => stale(membership),
  saveAssignment: ({ assignment }) => ({ ...stale(assignment), ...openStay }),
  dropAssignment: ({ assignment }) => stale(assignment),
  saveAssessment: ({ assessment }) => ({
    ...stale(assessment),
    level: "1",
    assessedOn: days.first,
    ...{ expiresOn: "", note: "", facet: "", proof: "" },
  }),
  dropAssessment: ({ assessment }) => stale(assessment),
  saveWaiver: ({ waiver }) => ({
    ...stale(waiver),
    startsOn: days.first,
    endsOn: days.first,
    reason: "Nothing that would hold.",
  }),
  dropWaiver: ({ waiver }) => stale(waiver),
  saveAward: ({ award }) => ({ ...stale(award), ...backwardsAward }),
  renew: ({ ada = "", credential = "" }) => ({
    personId: ada,
    credentialId: credential,
    ...backwardsAward,
    proof: "claimed",
  }),
  settle: ({ award }) => ({ ...stale(award), source: "nobody", reason: "" }),
  revoke: ({ award }) => ({ ...stale(award), revokedOn: days.first }),
  dropAward: ({ award, ada = "" }) => ({ ...stale(award), personId: ada }),
  award: ({ ada = "", credential = "" }) => ({
    personId: ada,
    credentialId: credential,
    ...backwardsAward,
    proof: "claimed",
  }),
  assess: ({ ada = "", competency = "" }) => ({
    personId: ada,
    competencyId: competency,
    assessor: "manager",
    level: "1",
    assessedOn: days.first,
    expiresOn: days.before,
    ...{ note: "", facet: "" },
  }),
  assign: ({ ada = "", role = "" }) => ({
    personId: ada,
    roleId: role,
    startsOn: days.first,
    endsOn: days.before,
  }),
  move: ({ ada = "" }) => ({ personId: ada, teamId: NOWHERE, startsOn: "2040-01-01" }),
  waive: ({ ada = "", requirement = "" }) => ({
    personId: ada,
    requirementId: requirement,
    reason: "Nothing that would hold.",
    startsOn: days.first,
    endsOn: days.before,
  }),
  map: ({ credential = "", competency = "" }) => ({
    credentialId: credential,
    competencyId: competency,
    level: "20",
    note: "",
  }),
  unmap: ({ mapping }) => stale(mapping),
  saveMapping: ({ mapping }) => ({ ...stale(mapping), level: "1", note: "" }),
  enterAlias: ({ credential = "" }) => ({ credentialId: credential, alias: "—" }),
  dropAlias: ({ alias }) => stale(alias),
  enterCredential: () => priced,
  saveCredential: ({ credential }) => ({ ...stale(credential), ...priced }),
  enterIssuer: () => ({ name: "Harbour Institute", url: "", type: "" }),
  define: () => ({ name: "Nothing", regime: "", clause: "", description: "", ...unreadable }),
  revise: ({ requirement = "" }) => ({ requirementId: requirement, ...unreadable }),
  preview: ({ requirement = "" }) => ({
    requirementId: requirement,
    versionId: "",
    everybody: "",
    ...unreadable,
  }),
  saveVersion: ({ version, requirement = "" }) => ({
    ...stale(version),
    requirementId: requirement,
    ...unreadable,
    effectiveUntil: "",
  }),
  saveRequirement: ({ requirement }) => ({
    ...stale(requirement),
    name: "Nothing",
    regime: "",
    clause: "",
    description: "",
  }),
  dropVersion: ({ version }) => stale(version),
  decide: ({ committed = "" }) => ({
    importId: committed,
    what: "people",
    value: "somebody",
    decision: "leave-out",
  }),
  nameSource: ({ committed = "" }) => ({ importId: committed, source: "HR" }),
  chooseOrder: ({ committed = "" }) => ({ importId: committed, order: "dmy" }),
  chooseVersion: ({ committed = "" }) => ({
    ...{ importId: committed, is: "new" },
    ...{ label: "", effectiveFrom: "" },
  }),
  chooseReading: ({ committed = "" }) => ({ importId: committed, dateOrder: "" }),
  chooseOwner: ({ committed = "" }) => ({ importId: committed, known: "", other: "Nobody" }),
  chooseIssue: ({ committed = "" }) => ({ importId: committed, issuedOn: "2026-01-31" }),
  chooseColumn: ({ committed = "" }) => ({ importId: committed, columns: "{}" }),
  save: ({ committed = "" }) => ({ importId: committed, planHash: "another" }),
  discard: ({ committed = "" }) => ({ importId: committed }),
  cancel: ({ committed = "" }) => ({ importId: committed, jobId: NOWHERE }),
  takeBack: ({ draft = "" }) => ({ importId: draft }),
  takeBatchBack: ({ batch }) => stale(batch),
  assignRoleToAll: ({ ada = "" }) => ({ ids: ada, roleId: NOWHERE, startsOn: days.first }),
  endRoleOfAll: ({ ada = "" }) => ({ ids: ada, roleId: NOWHERE, endsOn: days.first }),
  moveAll: ({ ada = "" }) => ({ ids: ada, teamId: NOWHERE, startsOn: days.first }),
  waiveForAll: ({ ada = "" }) => ({
    ids: ada,
    requirementId: NOWHERE,
    reason: "Nothing that would hold.",
    startsOn: days.first,
    endsOn: days.first,
  }),
  mergePeople: ({ ada = "" }) => ({ ids: ada, intoId: ada, reason: "The same." }),
  verifyAll: ({ award = "" }) => ({ ids: award }),
  mergeCredentials: ({ credential = "" }) => ({
    ids: credential,
    intoId: credential,
    reason: "The same.",
  }),
  changePassword: () => ({ currentPassword: "wrong", password: "mauve kettle without lid" }),
  endOwnSession: () => ({ sessionId: NOWHERE }),
  saveOrganisation: () => ({
    version: String(STALE),
    name: "Nowhere",
    zone: "UTC",
    lowestProof: "attested",
    warningDays: "90",
    weighing: "highest",
  }),
  createToken: () => ({ name: "Probe", access: "auditor", days: "30" }),
  revokeToken: () => ({ tokenId: NOWHERE }),
  inviteUser: ({ email = "" }) => ({ email, name: "Nobody", access: "auditor", person: "" }),
  changeUser: ({ user = "" }) => ({
    userId: user,
    version: String(STALE),
    name: "Nobody",
    access: "auditor",
    person: "",
  }),
  disableUser: ({ disabled = "" }) => ({ userId: disabled }),
  enableUser: ({ user = "" }) => ({ userId: user }),
  issueLink: ({ user = "" }) => ({ userId: user }),
  endAllSessions: ({ disabled = "" }) => ({ userId: disabled }),
  endOneSession: () => ({ sessionId: NOWHERE }),
};

const networks = { name: "Networks", code: "", area: "", description: "" };
/** A price without a currency is told after it is known who asks. */
const priced = {
  ...{ name: "Priced", code: "", issuerId: "", kind: "badge", validity: "none" },
  ...{ validityMonths: "", renewalWindowDays: "", hours: "", price: "1", currency: "" },
  ...{ delivery: "", assessment: "", tier: "", recognition: "", specialtyOf: "" },
  ...{ purpose: "", testMode: "", credits: "", valueNote: "" },
  ...{ stack: "", prerequisites: "", url: "", source: "", checkedOn: "" },
};
const nobody = { name: "Nobody", emails: "", externalId: "", employment: "employee" };
const openStay = { startsOn: days.first, endsOn: "" };
const backwards = { issuedOn: days.first, expiresOn: days.before };
const backwardsAward = { ...backwards, number: "", url: "", hours: "" };

export function formOf(action: string, ids: Ids): Fields {
  const fields = FORMS[action];
  if (!fields) throw new Error(`tests/access/form-probes.ts does not say what ${action} is sent.`);
  return fields(ids);
}
