import { type Day, formatDay } from "@/lib/calendar";
import { knownAtParam } from "@/lib/format/known-at";
import type {
  AssessmentRoundId,
  AwardId,
  BadgeId,
  CompetencyId,
  CredentialId,
  EvidenceId,
  EvidencePackId,
  ImportId,
  JourneyId,
  PathwayId,
  PersonId,
  PolicyId,
  RequirementDraftId,
  RequirementId,
  RoleId,
  TeamId,
  UserId,
} from "@/lib/ids";
import type { AskedKnownAt } from "@/lib/known-at";
import type { Proof } from "@/lib/proof";
import type { Ending } from "@/lib/reminder/end";

/** What a reader looks at: it stands in the address. What is null or undefined is left out. */
export type Search = {
  readonly asOf?: Day | null | undefined;
  readonly proof?: Proof | null | undefined;
  readonly team?: TeamId | null | undefined;
  readonly knownAt?: AskedKnownAt | null | undefined;
  readonly [name: string]: string | number | null | undefined;
};

export const TEAM_TABS = [
  "matrix",
  "gaps",
  "compliance",
  "renewals",
  "minimums",
  "absence",
  "what-if",
] as const;
export type TeamTab = (typeof TEAM_TABS)[number];

/** Every address of the application. Pages and forms build none by hand. */
export const paths = {
  overview: (search?: Search) => at("/", search),
  teams: (search?: Search) => at("/teams", search),
  /** Teams to choose from, as data for a field. */
  teamOptions: (search?: Search) => at("/teams/options", search),
  team: (id: TeamId, tab: TeamTab = "matrix", search?: Search) =>
    at(tab === "matrix" ? `/teams/${id}` : `/teams/${id}/${tab}`, search),
  /** Its matrix on the day, where it does not come with the page. */
  matrixOnDay: (id: TeamId, search?: Search) => at(`/teams/${id}/on-day`, search),
  /** Its matrix on all days that the scrubber reaches. */
  matrixOverTime: (id: TeamId, search?: Search) => at(`/teams/${id}/over-time`, search),
  teamSheet: (id: TeamId, search?: Search) => at(`/teams/${id}/sheet`, search),
  wallLinks: (id: TeamId, search?: Search) => at(`/teams/${id}/walls`, search),
  rounds: (id: TeamId, search?: Search) => at(`/teams/${id}/rounds`, search),
  round: (id: TeamId, round: AssessmentRoundId, search?: Search) =>
    at(`/teams/${id}/rounds/${round}`, search),
  people: (search?: Search) => at("/people", search),
  earned: (search?: Search) => at("/people/earned", search),
  person: (id: PersonId, search?: Search) => at(`/people/${id}`, search),
  enterPerson: () => "/people/enter",
  mergePerson: (id: PersonId, search?: Search) => at(`/people/${id}/merge`, search),
  award: (id: PersonId, award: AwardId, search?: Search) =>
    at(`/people/${id}/awards/${award}`, search),
  portfolio: (id: PersonId, search?: Search) => at(`/people/${id}/portfolio`, search),
  /** What they are to earn; with `credential` in the address, that is what would be added. */
  plan: (id: PersonId, search?: Search) => at(`/people/${id}/plan`, search),
  enterFacts: (id: PersonId, search?: Search) => at(`/people/${id}/enter`, search),
  search: (search?: Search) => at("/search", search),
  /** What is found, as data for the box that somebody types into. */
  searchFound: () => "/search/found",
  finder: (search?: Search) => at("/finder", search),
  roles: (search?: Search) => at("/roles", search),
  succession: (search?: Search) => at("/roles/succession", search),
  role: (id: RoleId, search?: Search) => at(`/roles/${id}`, search),
  roleMatch: (id: RoleId, search?: Search) => at(`/roles/${id}/match`, search),
  competencies: (search?: Search) => at("/competencies", search),
  competency: (id: CompetencyId, search?: Search) => at(`/competencies/${id}`, search),
  credentials: (search?: Search) => at("/credentials", search),
  unneededCredentials: (search?: Search) => at("/credentials/unneeded", search),
  compareCredentials: (search?: Search) => at("/credentials/compare", search),
  enterCredential: (id?: CredentialId) => at("/credentials/enter", { credential: id }),
  credential: (id: CredentialId, search?: Search) => at(`/credentials/${id}`, search),
  mergeCredential: (id: CredentialId, search?: Search) => at(`/credentials/${id}/merge`, search),
  journeys: (search?: Search) => at("/journeys", search),
  budgets: (search?: Search) => at("/journeys/budgets", search),
  journey: (id: JourneyId, search?: Search) => at(`/journeys/${id}`, search),
  /** A new journey; with `journey` in the address, the change of one. */
  enterJourney: (search?: Search) => at("/journeys/enter", search),
  pathways: (search?: Search) => at("/pathways", search),
  pathway: (id: PathwayId, search?: Search) => at(`/pathways/${id}`, search),
  /** A new pathway, or the change of one. */
  enterPathway: (id?: PathwayId) => at("/pathways/enter", { pathway: id }),
  badges: (search?: Search) => at("/badges", search),
  badge: (id: BadgeId, search?: Search) => at(`/badges/${id}`, search),
  badgePicture: (id: BadgeId) => `/badges/${id}/picture`,
  requirements: (search?: Search) => at("/requirements", search),
  /** A new requirement; the next version of one; the correction of a version of it. */
  enterRequirement: (id?: RequirementId, version?: string) =>
    at("/requirements/enter", { requirement: id, version }),
  requirement: (id: RequirementId, search?: Search) => at(`/requirements/${id}`, search),
  policies: (search?: Search) => at("/requirements/policies", search),
  policy: (id: PolicyId, search?: Search) => at(`/requirements/policies/${id}`, search),
  /** A new policy, or the next version of one. */
  enterPolicy: (id?: PolicyId) => at("/requirements/policies/enter", { policy: id }),
  requirementPacks: () => "/requirements/packs",
  draft: (id: RequirementDraftId) => `/requirements/drafts/${id}`,
  compareVersions: (id: RequirementId, search?: Search) =>
    at(`/requirements/${id}/compare`, search),
  compliance: (search?: Search) => at("/compliance", search),
  standings: (search?: Search) => at("/compliance/standings", search),
  ends: (search?: Search) => at("/compliance/ends", search),
  causes: (search?: Search) => at("/compliance/causes", search),
  learned: (search?: Search) => at("/compliance/learned", search),
  waivers: (search?: Search) => at("/compliance/waivers", search),
  evidencePacks: (search?: Search) => at("/compliance/packs", search),
  evidencePackFile: (id: EvidencePackId) => at(`/api/v1/evidence-packs/${id}/file`),
  auditorLinks: (search?: Search) => at("/compliance/auditor-links", search),
  disagreements: (search?: Search) => at("/compliance/disagreements", search),
  singleHolders: (search?: Search) => at("/competencies/single-holders", search),
  imports: (search?: Search) => at("/imports", search),
  import: (id: ImportId, search?: Search) => at(`/imports/${id}`, search),
  batches: (search?: Search) => at("/batches", search),
  audit: (search?: Search) => at("/audit", search),
  reminders: (search?: Search) => at("/reminders", search),
  export: (report: string, format: "csv" | "xlsx") => at(`/exports/${report}.${format}`),

  /** Everybody's own: password, sessions. */
  account: () => "/settings",
  organisation: () => "/settings/organisation",
  badgeSettings: () => "/settings/badges",
  users: () => "/settings/users",
  user: (id: UserId) => `/settings/users/${id}`,
  accesses: () => "/settings/access",
  tokens: () => "/settings/tokens",
  reminderSettings: () => "/settings/reminders",
  /** Addresses for calendar programs; a new one of a team or a person. */
  calendarFeeds: (of: { team?: TeamId; person?: PersonId } = {}) => at("/settings/calendars", of),

  signIn: (returnTo?: string) => at("/sign-in", { returnTo }),
  signOut: () => "/sign-out",
  setup: (secret: string) => `/setup/${encodeURIComponent(secret)}`,
  invitation: (secret: string) => `/invitation/${encodeURIComponent(secret)}`,

  /** For anybody: no sign-in is asked. */
  verify: (secret: string) => `/verify/${encodeURIComponent(secret)}`,
  verifyFile: (secret: string, format: "json" | "png") =>
    `/verify/${encodeURIComponent(secret)}/badge.${format}`,

  auditor: (secret: string) => `/auditor/${encodeURIComponent(secret)}`,
  auditorFile: (secret: string, id: EvidenceId) =>
    `/auditor/${encodeURIComponent(secret)}/evidence/${id}`,

  wall: (secret: string, search?: Search) => at(`/wall/${encodeURIComponent(secret)}`, search),
  /** What a wall that hangs asks for again and again. */
  wallFigures: (secret: string, search?: Search) =>
    at(`/wall/${encodeURIComponent(secret)}/figures.json`, search),

  calendarFile: (secret: string) => `/calendar/${encodeURIComponent(secret)}.ics`,

  api: (call: string, search?: Search) => at(`/api/v1${call}`, search),
} as const;

/** The page about something that ends: an award's own, else that of whose it is. */
export function endPath(end: Ending & { readonly personId: PersonId }): string {
  return end.thing === "award" ? paths.award(end.personId, end.id) : paths.person(end.personId);
}

/** What stands in an address, as the fields of a form that keep it there. */
export function fieldsOf(search: Search): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(at("", search).slice(1)));
}

/** `path` with the search after it; days as `YYYY-MM-DD`. */
export function at(path: string, search: Search = {}): string {
  const { asOf, knownAt, ...others } = search;
  const entries = Object.entries({
    ...others,
    asOf: asOf == null ? null : formatDay(asOf),
    knownAt: knownAt == null ? null : knownAtParam(knownAt),
  });
  const given = entries.flatMap(([name, value]) => (value == null ? [] : [[name, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
