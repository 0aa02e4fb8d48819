import { z } from "zod";
import * as aliasesAliasId from "@/app/api/v1/aliases/[aliasId]/route";
import * as aliases from "@/app/api/v1/aliases/route";
import * as assessmentsAssessmentId from "@/app/api/v1/assessments/[assessmentId]/route";
import * as assessments from "@/app/api/v1/assessments/route";
import * as audit from "@/app/api/v1/audit/route";
import * as auditSeals from "@/app/api/v1/audit/seals/route";
import * as auditorLinksLinkIdRevoke from "@/app/api/v1/auditor-links/[linkId]/revoke/route";
import * as auditorLinks from "@/app/api/v1/auditor-links/route";
import * as awardsAwardIdBadge from "@/app/api/v1/awards/[awardId]/badge/route";
import * as awardsAwardIdRevoke from "@/app/api/v1/awards/[awardId]/revoke/route";
import * as awardsAwardId from "@/app/api/v1/awards/[awardId]/route";
import * as awardsAwardIdSettle from "@/app/api/v1/awards/[awardId]/settle/route";
import * as awardsAwardIdStatements from "@/app/api/v1/awards/[awardId]/statements/route";
import * as awardsAwardIdVerify from "@/app/api/v1/awards/[awardId]/verify/route";
import * as awards from "@/app/api/v1/awards/route";
import * as badgesBadgeIdContent from "@/app/api/v1/badges/[badgeId]/content/route";
import * as badgesBadgeId from "@/app/api/v1/badges/[badgeId]/route";
import * as badges from "@/app/api/v1/badges/route";
import * as batchesBatchId from "@/app/api/v1/batches/[batchId]/route";
import * as batchesBatchIdUndo from "@/app/api/v1/batches/[batchId]/undo/route";
import * as batches from "@/app/api/v1/batches/route";
import * as competenciesCompetencyId from "@/app/api/v1/competencies/[competencyId]/route";
import * as competencies from "@/app/api/v1/competencies/route";
import * as coverage from "@/app/api/v1/coverage/route";
import * as credentialsCredentialId from "@/app/api/v1/credentials/[credentialId]/route";
import * as credentials from "@/app/api/v1/credentials/route";
import * as evidenceEvidenceIdFile from "@/app/api/v1/evidence/[evidenceId]/file/route";
import * as evidenceEvidenceId from "@/app/api/v1/evidence/[evidenceId]/route";
import * as evidence from "@/app/api/v1/evidence/route";
import * as evidencePacksPackIdFile from "@/app/api/v1/evidence-packs/[packId]/file/route";
import * as evidencePacksPackId from "@/app/api/v1/evidence-packs/[packId]/route";
import * as evidencePacks from "@/app/api/v1/evidence-packs/route";
import * as forecast from "@/app/api/v1/forecast/route";
import * as importsImportIdCancel from "@/app/api/v1/imports/[importId]/cancel/route";
import * as importsImportIdCommit from "@/app/api/v1/imports/[importId]/commit/route";
import * as importsImportId from "@/app/api/v1/imports/[importId]/route";
import * as importsImportIdUndo from "@/app/api/v1/imports/[importId]/undo/route";
import * as imports from "@/app/api/v1/imports/route";
import * as issuedBadgesBadgeIdJson from "@/app/api/v1/issued-badges/[badgeId]/badge.json/route";
import * as issuedBadgesBadgeIdPng from "@/app/api/v1/issued-badges/[badgeId]/badge.png/route";
import * as issuedBadgesBadgeIdRevoke from "@/app/api/v1/issued-badges/[badgeId]/revoke/route";
import * as issuedBadges from "@/app/api/v1/issued-badges/route";
import * as issuerPinsPinId from "@/app/api/v1/issuer-pins/[pinId]/route";
import * as issuerPins from "@/app/api/v1/issuer-pins/route";
import * as issuersIssuerId from "@/app/api/v1/issuers/[issuerId]/route";
import * as issuers from "@/app/api/v1/issuers/route";
import * as levels from "@/app/api/v1/levels/route";
import * as mappingsMappingId from "@/app/api/v1/mappings/[mappingId]/route";
import * as mappings from "@/app/api/v1/mappings/route";
import * as membershipsMembershipId from "@/app/api/v1/memberships/[membershipId]/route";
import * as memberships from "@/app/api/v1/memberships/route";
import * as minimumsMinimumId from "@/app/api/v1/minimums/[minimumId]/route";
import * as minimums from "@/app/api/v1/minimums/route";
import * as peoplePersonIdBadges from "@/app/api/v1/people/[personId]/badges/route";
import * as peoplePersonIdBadgesJson from "@/app/api/v1/people/[personId]/badges.json/route";
import * as peoplePersonIdPortfolio from "@/app/api/v1/people/[personId]/portfolio/route";
import * as peoplePersonId from "@/app/api/v1/people/[personId]/route";
import * as people from "@/app/api/v1/people/route";
import * as policiesPolicyId from "@/app/api/v1/policies/[policyId]/route";
import * as policiesPolicyIdWithdraw from "@/app/api/v1/policies/[policyId]/withdraw/route";
import * as policies from "@/app/api/v1/policies/route";
import * as policyVersions from "@/app/api/v1/policy-versions/route";
import * as quotasQuotaId from "@/app/api/v1/quotas/[quotaId]/route";
import * as quotas from "@/app/api/v1/quotas/route";
import * as readiness from "@/app/api/v1/readiness/route";
import * as remindersReminderIdRead from "@/app/api/v1/reminders/[reminderId]/read/route";
import * as reminders from "@/app/api/v1/reminders/route";
import * as requirementVersionsVersionId from "@/app/api/v1/requirement-versions/[versionId]/route";
import * as requirementVersions from "@/app/api/v1/requirement-versions/route";
import * as requirementsRequirementId from "@/app/api/v1/requirements/[requirementId]/route";
import * as requirements from "@/app/api/v1/requirements/route";
import * as roleAssignmentsAssignmentId from "@/app/api/v1/role-assignments/[assignmentId]/route";
import * as roleAssignments from "@/app/api/v1/role-assignments/route";
import * as roleCompetenciesRoleCompetencyId from "@/app/api/v1/role-competencies/[roleCompetencyId]/route";
import * as roleCompetencies from "@/app/api/v1/role-competencies/route";
import * as rolesRoleId from "@/app/api/v1/roles/[roleId]/route";
import * as roles from "@/app/api/v1/roles/route";
import * as standings from "@/app/api/v1/standings/route";
import * as teamsTeamId from "@/app/api/v1/teams/[teamId]/route";
import * as teams from "@/app/api/v1/teams/route";
import * as templatesFile from "@/app/api/v1/templates/[file]/route";
import * as timeline from "@/app/api/v1/timeline/route";
import * as verifications from "@/app/api/v1/verifications/route";
import * as waiversWaiverId from "@/app/api/v1/waivers/[waiverId]/route";
import * as waivers from "@/app/api/v1/waivers/route";
import { answerResponse, type Endpoint, endpoint, type Operation } from "./endpoint";
import { type Addressed, openApi } from "./openapi";

const description = {
  summary: "This description",
  answer: z.record(z.string(), z.unknown()),
  status: 200,
} as const satisfies Operation;

/** Describes every operation, itself included. */
export const describeInterface = endpoint(description, async () =>
  answerResponse(description, openApi(operations())),
);

/** Every address of the interface and what answers there. A test compares this with the folders. */
const ROUTES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "/openapi.json": { GET: describeInterface },
  "/aliases": aliases,
  "/aliases/{aliasId}": aliasesAliasId,
  "/assessments": assessments,
  "/assessments/{assessmentId}": assessmentsAssessmentId,
  "/audit": audit,
  "/audit/seals": auditSeals,
  "/auditor-links": auditorLinks,
  "/auditor-links/{linkId}/revoke": auditorLinksLinkIdRevoke,
  "/awards": awards,
  "/awards/{awardId}": awardsAwardId,
  "/awards/{awardId}/badge": awardsAwardIdBadge,
  "/awards/{awardId}/revoke": awardsAwardIdRevoke,
  "/awards/{awardId}/settle": awardsAwardIdSettle,
  "/awards/{awardId}/statements": awardsAwardIdStatements,
  "/badges": badges,
  "/badges/{badgeId}": badgesBadgeId,
  "/badges/{badgeId}/content": badgesBadgeIdContent,
  "/awards/{awardId}/verify": awardsAwardIdVerify,
  "/batches": batches,
  "/batches/{batchId}": batchesBatchId,
  "/batches/{batchId}/undo": batchesBatchIdUndo,
  "/competencies": competencies,
  "/competencies/{competencyId}": competenciesCompetencyId,
  "/coverage": coverage,
  "/credentials": credentials,
  "/credentials/{credentialId}": credentialsCredentialId,
  "/evidence": evidence,
  "/evidence/{evidenceId}": evidenceEvidenceId,
  "/evidence/{evidenceId}/file": evidenceEvidenceIdFile,
  "/evidence-packs": evidencePacks,
  "/evidence-packs/{packId}": evidencePacksPackId,
  "/evidence-packs/{packId}/file": evidencePacksPackIdFile,
  "/forecast": forecast,
  "/imports": imports,
  "/imports/{importId}": importsImportId,
  "/imports/{importId}/cancel": importsImportIdCancel,
  "/imports/{importId}/commit": importsImportIdCommit,
  "/imports/{importId}/undo": importsImportIdUndo,
  "/issuer-pins": issuerPins,
  "/issuer-pins/{pinId}": issuerPinsPinId,
  "/issued-badges": issuedBadges,
  "/issued-badges/{badgeId}/badge.json": issuedBadgesBadgeIdJson,
  "/issued-badges/{badgeId}/badge.png": issuedBadgesBadgeIdPng,
  "/issued-badges/{badgeId}/revoke": issuedBadgesBadgeIdRevoke,
  "/issuers": issuers,
  "/issuers/{issuerId}": issuersIssuerId,
  "/levels": levels,
  "/mappings": mappings,
  "/mappings/{mappingId}": mappingsMappingId,
  "/memberships": memberships,
  "/memberships/{membershipId}": membershipsMembershipId,
  "/minimums": minimums,
  "/minimums/{minimumId}": minimumsMinimumId,
  "/policies": policies,
  "/policies/{policyId}": policiesPolicyId,
  "/policies/{policyId}/withdraw": policiesPolicyIdWithdraw,
  "/policy-versions": policyVersions,
  "/quotas": quotas,
  "/quotas/{quotaId}": quotasQuotaId,
  "/people": people,
  "/people/{personId}": peoplePersonId,
  "/people/{personId}/badges": peoplePersonIdBadges,
  "/people/{personId}/badges.json": peoplePersonIdBadgesJson,
  "/people/{personId}/portfolio": peoplePersonIdPortfolio,
  "/readiness": readiness,
  "/reminders": reminders,
  "/reminders/{reminderId}/read": remindersReminderIdRead,
  "/requirement-versions": requirementVersions,
  "/requirement-versions/{versionId}": requirementVersionsVersionId,
  "/requirements": requirements,
  "/requirements/{requirementId}": requirementsRequirementId,
  "/role-assignments": roleAssignments,
  "/role-assignments/{assignmentId}": roleAssignmentsAssignmentId,
  "/role-competencies": roleCompetencies,
  "/role-competencies/{roleCompetencyId}": roleCompetenciesRoleCompetencyId,
  "/roles": roles,
  "/roles/{roleId}": rolesRoleId,
  "/standings": standings,
  "/teams": teams,
  "/teams/{teamId}": teamsTeamId,
  "/templates/{file}": templatesFile,
  "/timeline": timeline,
  "/verifications": verifications,
  "/waivers": waivers,
  "/waivers/{waiverId}": waiversWaiverId,
};

/** Every operation of the interface, with what answers it. */
export function operations(): (Addressed & { readonly answer: Endpoint })[] {
  return Object.entries(ROUTES).flatMap(([path, route]) =>
    Object.entries(route).flatMap(([method, answer]) =>
      isEndpoint(answer) ? [{ method, path, operation: answer.operation, answer }] : [],
    ),
  );
}

function isEndpoint(answer: unknown): answer is Endpoint {
  return typeof answer === "function" && "operation" in answer;
}
