import type { Day } from "@/lib/calendar";
import type { CredentialKind, TestMode, Validity } from "@/lib/credential/definition";
import type { AwardState, Importance, Terms } from "@/lib/facts";
import type {
  AwardId,
  AwardStatementId,
  CompetencyId,
  CredentialId,
  FrameworkId,
  ImportId,
  IssuerId,
  PersonId,
  RequirementId,
  RoleId,
  TeamId,
} from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import type { Rule } from "@/lib/rule/rule";

/** The rows that an import can write, by table: whole rows, so that a write needs no other. */
export type Rows = {
  teams: { id: TeamId; name: string; parentId: TeamId | null };
  people: {
    id: PersonId;
    externalId: string | null;
    name: string;
    employment: "employee" | "contractor";
    joinedOn: Day | null;
    leftOn: Day | null;
    managerId: PersonId | null;
  };
  personEmails: { id: string; personId: PersonId; email: string; isPrimary: boolean };
  personAliases: { id: string; personId: PersonId; alias: string; normalised: string };
  teamMemberships: {
    id: string;
    personId: PersonId;
    teamId: TeamId;
    startsOn: Day;
    endsOn: Day | null;
  };
  roles: {
    id: RoleId;
    name: string;
    family: string | null;
    description: string | null;
    codes: string[];
    frameworkId: FrameworkId | null;
  };
  roleAssignments: {
    id: string;
    personId: PersonId;
    roleId: RoleId;
    startsOn: Day;
    endsOn: Day | null;
  };
  frameworks: {
    id: FrameworkId;
    name: string;
    publisher: string | null;
    licence: string | null;
    attribution: string | null;
    url: string | null;
  };
  frameworkVersions: {
    id: string;
    frameworkId: FrameworkId;
    label: string | null;
    effectiveFrom: Day | null;
    source: string | null;
    importId: ImportId | null;
  };
  proficiencyLevels: { id: string; frameworkId: FrameworkId; rank: number; name: string };
  competencies: {
    id: CompetencyId;
    frameworkId: FrameworkId;
    code: string | null;
    name: string;
    description: string | null;
    area: string | null;
    sourceKey: string | null;
    startsOn: Day | null;
    endsOn: Day | null;
  };
  competencyWordings: {
    id: string;
    competencyId: CompetencyId;
    startsOn: Day | null;
    endsOn: Day;
    code: string | null;
    name: string;
    description: string | null;
    area: string | null;
    levels: Readonly<Record<string, string>>;
  };
  competencyLevels: { id: string; competencyId: CompetencyId; rank: number; description: string };
  roleCompetencies: {
    id: string;
    roleId: RoleId;
    competencyId: CompetencyId;
    level: number;
    importance: Importance;
    startsOn: Day | null;
    endsOn: Day | null;
  };
  issuers: { id: IssuerId; name: string; url: string | null };
  credentialDefinitions: {
    id: CredentialId;
    code: string | null;
    name: string;
    issuerId: IssuerId | null;
    kind: CredentialKind;
    validity: Validity;
    validityMonths: number | null;
    renewalWindowDays: number | null;
    purpose: string | null;
    hours: number | null;
    price: number | null;
    currency: string | null;
    delivery: string | null;
    assessment: string | null;
    testMode: TestMode | null;
    tier: string | null;
    recognition: string | null;
    credits: number | null;
    valueNote: string | null;
    specialtyOf: CredentialId | null;
    stack: Rule | null;
    prerequisites: Rule | null;
    url: string | null;
    source: string | null;
    checkedOn: Day | null;
  };
  credentialAliases: { id: string; credentialId: CredentialId; alias: string; normalised: string };
  mappings: {
    id: string;
    credentialId: CredentialId;
    competencyId: CompetencyId;
    level: number;
    note: string | null;
  };
  requirements: {
    id: RequirementId;
    name: string;
    regime: string | null;
    clause: string | null;
    description: string | null;
  };
  requirementVersions: Terms & {
    id: string;
    requirementId: RequirementId;
    effectiveFrom: Day;
    effectiveUntil: Day | null;
    scopeTeamIds: TeamId[];
    scopeRoleIds: RoleId[];
    rule: Rule;
  };
  awards: {
    id: AwardId;
    personId: PersonId;
    credentialId: CredentialId;
    state: AwardState;
    issuedOn: Day;
    issuedPrecision: "month" | null;
    expiresOn: Day | null;
    expiresPrecision: "month" | null;
    revokedOn: Day | null;
    number: string | null;
    url: string | null;
    hours: number | null;
    proof: Proof;
    source: string;
    importId: ImportId | null;
  };
  awardStatements: {
    id: AwardStatementId;
    awardId: AwardId;
    source: string;
    importId: ImportId | null;
    state: AwardState;
    issuedOn: Day;
    expiresOn: Day | null;
    revokedOn: Day | null;
    proof: Proof;
    statedOn: Day | null;
    turn: number;
    settledTurn: number | null;
    settledOn: Day | null;
    settledBy: string | null;
    settledReason: string | null;
  };
};

export type TableName = keyof Rows;

/** A row as the database has it now: `version` tells whether somebody changed it in between. */
export type Known<Row> = Row & { readonly version: number };

export type TableWrites<Row> = {
  readonly insert: readonly Row[];
  readonly update: readonly Known<Row>[];
};

/** Everything that an import writes; nothing is ever deleted. */
export type Writes = { readonly [table in TableName]?: TableWrites<Rows[table]> };
