import type { Day } from "@/lib/calendar";
import type {
  AssessmentId,
  AwardId,
  CompetencyId,
  CredentialId,
  PersonId,
  PolicyVersionId,
  RequirementId,
  RoleId,
  TeamId,
  TeamMinimumId,
  WaiverId,
} from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import type { Rule } from "@/lib/rule/rule";

/** Everything that is known of one person and that an answer may depend on. */
export type PersonFacts = {
  readonly personId: PersonId;
  /** First and last day with the organisation, both counted; null where unknown or open. */
  readonly joinedOn: Day | null;
  readonly leftOn: Day | null;
  readonly memberships: readonly Membership[];
  readonly roles: readonly RoleAssignment[];
  readonly awards: readonly Award[];
  readonly assessments: readonly Assessment[];
  readonly uses: readonly Use[];
  readonly waivers: readonly Waiver[];
};

/** Belongs to a team; first and last day counted. A person is in one team at a time. */
export type Membership = {
  readonly teamId: TeamId;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
};

/** Holds a job role; first and last day counted. */
export type RoleAssignment = {
  readonly roleId: RoleId;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
};

export const AWARD_STATES = ["earned", "in-progress", "failed"] as const;
export type AwardState = (typeof AWARD_STATES)[number];

/** One person's holding of a credential. Only what is earned counts. */
export type Award = {
  readonly id: AwardId;
  readonly credentialId: CredentialId;
  readonly state: AwardState;
  readonly issuedOn: Day;
  /** The last day that still counts. */
  readonly expiresOn: Day | null;
  /** From this day on it does not count. */
  readonly revokedOn: Day | null;
  readonly proof: Proof;
  /** How many hours of learning it stands for; null where nobody said. */
  readonly hours: number | null;
};

export const ASSESSORS = ["self", "manager", "peer"] as const;
export type Assessor = (typeof ASSESSORS)[number];

/** What of a competency somebody looked at, where it was not all of it. */
export const FACETS = ["knowledge", "understanding", "ability"] as const;
export type Facet = (typeof FACETS)[number];

/** "On this day, this assessor found this person at this level." */
export type Assessment = {
  readonly id: AssessmentId;
  readonly competencyId: CompetencyId;
  readonly level: number;
  readonly assessor: Assessor;
  /** Null where it is about all of the competency. */
  readonly facet: Facet | null;
  readonly assessedOn: Day;
  /** The last day that it is taken into account. */
  readonly expiresOn: Day | null;
  readonly proof: Proof;
};

/** On this day the person used the competency in their work: it shows no level, and keeps what is shown fresh. */
export type Use = { readonly competencyId: CompetencyId; readonly usedOn: Day };

/** Which of several assessments of somebody in a competency count: the organisation's choice. */
export const WEIGHINGS = ["highest", "others-first", "latest"] as const;
export type Weighing = (typeof WEIGHINGS)[number];

/** What holds until an administrator has said otherwise. */
export const DEFAULT_WEIGHING: Weighing = "highest";

/** Dated, reasoned permission to go without. */
export type Waiver = {
  readonly id: WaiverId;
  readonly requirementId: RequirementId;
  readonly startsOn: Day;
  /** The last day that still counts. */
  readonly endsOn: Day;
};

/** What the organisation expects and how credentials show competencies: the same for everybody. */
export type Meaning = {
  /** Which of several assessments of somebody in a competency count. */
  readonly weighing: Weighing;
  /** Each team's parent; null for a top team. */
  readonly parents: ReadonlyMap<TeamId, TeamId | null>;
  readonly mappings: ReadonlyMap<CompetencyId, readonly Mapping[]>;
  /** Of competencies that go stale: after how long, and whether they count then. Of all others there is nothing. */
  readonly staleness: ReadonlyMap<CompetencyId, Staleness>;
  /** Rules under which holding the parts stands in for the whole, by the whole. */
  readonly stacks: ReadonlyMap<CredentialId, Rule>;
  /** What may stand in for a credential where a requirement asks for it, by the credential. */
  readonly policies: ReadonlyMap<CredentialId, readonly PolicyVersion[]>;
  readonly roleCompetencies: ReadonlyMap<RoleId, readonly RoleCompetency[]>;
  readonly requirements: readonly Requirement[];
  readonly minimums: readonly TeamMinimum[];
};

/** A version of a sufficiency policy: on its days, whoever has the stack need not hold the credential. */
export type PolicyVersion = {
  readonly id: PolicyVersionId;
  readonly effectiveFrom: Day;
  /** The last day it is in effect. */
  readonly effectiveUntil: Day | null;
  readonly stack: Rule;
};

/** After so many calendar months in which nobody used it, was assessed or earned anything, it is stale. */
export type Staleness = {
  readonly afterMonths: number;
  /** Whether it shows its level all the same. */
  readonly counts: boolean;
};

/** The credential shows the competency at the level. */
export type Mapping = { readonly credentialId: CredentialId; readonly level: number };

export const IMPORTANCES = ["mandatory", "desirable"] as const;
export type Importance = (typeof IMPORTANCES)[number];

export type RoleCompetency = {
  readonly competencyId: CompetencyId;
  readonly level: number;
  readonly importance: Importance;
  /** First and last day on which the role asks for it, both counted; null where it always did, or still does. */
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
};

export type Requirement = {
  readonly id: RequirementId;
  /** In order of their first day, on which each takes the place of the one before. */
  readonly versions: readonly RequirementVersion[];
};

export type RequirementVersion = Terms & {
  readonly effectiveFrom: Day;
  /** The last day it is in effect. */
  readonly effectiveUntil: Day | null;
  readonly scope: Scope;
  readonly rule: Rule;
};

/** How strictly something is asked, beside what it is and of whom. */
export type Terms = {
  readonly graceDays: number;
  /** What it asks for has to be held itself: no policy lets anything stand in. */
  readonly regulated: boolean;
  /** Renewing is open from so many days before the last day on which it is met; null where nobody says. */
  readonly renewalWindowDays: number | null;
};

/**
 * Members of any of the teams, subtrees included, who hold any of the roles. Where no team is named
 * a member of any team will do, where no role is named anybody will.
 */
export type Scope = { readonly teamIds: readonly TeamId[]; readonly roleIds: readonly RoleId[] };

/** At least `minimum` people of this team, subtree included, meet the target. */
export type TeamMinimum = {
  readonly id: TeamMinimumId;
  readonly teamId: TeamId;
  readonly target: Rule;
  readonly minimum: number;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
};
