import { describe, expect, test } from "vitest";
import { addAlias } from "@/db/commands/alias/add-alias";
import { removeAlias } from "@/db/commands/alias/remove-alias";
import { assessCompetency } from "@/db/commands/assessment/assess-competency";
import { changeAssessment } from "@/db/commands/assessment/change-assessment";
import { removeAssessment } from "@/db/commands/assessment/remove-assessment";
import { awardCredential } from "@/db/commands/award/award-credential";
import { correctAward } from "@/db/commands/award/correct-award";
import { removeAward } from "@/db/commands/award/remove-award";
import { revokeAward } from "@/db/commands/award/revoke-award";
import { verifyAward } from "@/db/commands/award/verify-award";
import { changeCompetency } from "@/db/commands/competency/change-competency";
import { defineCompetency } from "@/db/commands/competency/define-competency";
import { changeCredential } from "@/db/commands/credential/change-credential";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { addEvidenceFile } from "@/db/commands/evidence/add-evidence-file";
import { addEvidenceLink } from "@/db/commands/evidence/add-evidence-link";
import { changeEvidence } from "@/db/commands/evidence/change-evidence";
import { removeEvidence } from "@/db/commands/evidence/remove-evidence";
import { addIssuer } from "@/db/commands/issuer/add-issuer";
import { pinIssuer } from "@/db/commands/issuer-pin/pin-issuer";
import { unpinIssuer } from "@/db/commands/issuer-pin/unpin-issuer";
import { changeMapping } from "@/db/commands/mapping/change-mapping";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import { removeMapping } from "@/db/commands/mapping/remove-mapping";
import { changeMembership } from "@/db/commands/membership/change-membership";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { removeMembership } from "@/db/commands/membership/remove-membership";
import { changeMinimum } from "@/db/commands/minimum/change-minimum";
import { removeMinimum } from "@/db/commands/minimum/remove-minimum";
import { setMinimum } from "@/db/commands/minimum/set-minimum";
import { addPerson } from "@/db/commands/person/add-person";
import { changePerson } from "@/db/commands/person/change-person";
import { changeQuota } from "@/db/commands/quota/change-quota";
import { removeQuota } from "@/db/commands/quota/remove-quota";
import { setQuota } from "@/db/commands/quota/set-quota";
import { changeRequirement } from "@/db/commands/requirement/change-requirement";
import { changeVersion } from "@/db/commands/requirement/change-version";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { removeVersion } from "@/db/commands/requirement/remove-version";
import { reviseRequirement } from "@/db/commands/requirement/revise-requirement";
import { changeRole } from "@/db/commands/role/change-role";
import { changeRoleCompetency } from "@/db/commands/role/change-role-competency";
import { defineRole } from "@/db/commands/role/define-role";
import { removeRoleCompetency } from "@/db/commands/role/remove-role-competency";
import { requireCompetency } from "@/db/commands/role/require-competency";
import { assignRole } from "@/db/commands/role-assignment/assign-role";
import { changeRoleAssignment } from "@/db/commands/role-assignment/change-role-assignment";
import { removeRoleAssignment } from "@/db/commands/role-assignment/remove-role-assignment";
import { changeTeam } from "@/db/commands/team/change-team";
import { createTeam } from "@/db/commands/team/create-team";
import { changeWaiver } from "@/db/commands/waiver/change-waiver";
import { removeWaiver } from "@/db/commands/waiver/remove-waiver";
import { waiveRequirement } from "@/db/commands/waiver/waive-requirement";
import { Forbidden } from "@/db/errors";
import { ACCESSES, type Access, type Actor } from "@/lib/access";

const ALL_BUT_AUDITOR: readonly Access[] = ["admin", "compliance", "learning", "manager", "person"];
const PEOPLE: readonly Access[] = ["admin", "compliance", "learning"];
const PEOPLE_AND_MANAGERS: readonly Access[] = [...PEOPLE, "manager"];
const ADMIN: readonly Access[] = ["admin"];
const RULES: readonly Access[] = ["admin", "compliance"];
const ASSESSING: readonly Access[] = ["admin", "learning", "manager", "person"];

const MAY = {
  addAlias: [addAlias, PEOPLE],
  removeAlias: [removeAlias, PEOPLE],
  assessCompetency: [assessCompetency, ASSESSING],
  changeAssessment: [changeAssessment, ASSESSING],
  removeAssessment: [removeAssessment, ASSESSING],
  awardCredential: [awardCredential, ALL_BUT_AUDITOR],
  correctAward: [correctAward, ALL_BUT_AUDITOR],
  removeAward: [removeAward, ALL_BUT_AUDITOR],
  revokeAward: [revokeAward, ALL_BUT_AUDITOR],
  verifyAward: [verifyAward, ALL_BUT_AUDITOR],
  addEvidenceFile: [addEvidenceFile, ALL_BUT_AUDITOR],
  addEvidenceLink: [addEvidenceLink, ALL_BUT_AUDITOR],
  changeEvidence: [changeEvidence, ALL_BUT_AUDITOR],
  removeEvidence: [removeEvidence, ALL_BUT_AUDITOR],
  changeCompetency: [changeCompetency, PEOPLE],
  defineCompetency: [defineCompetency, PEOPLE],
  changeCredential: [changeCredential, PEOPLE],
  defineCredential: [defineCredential, PEOPLE],
  addIssuer: [addIssuer, PEOPLE],
  pinIssuer: [pinIssuer, ADMIN],
  unpinIssuer: [unpinIssuer, ADMIN],
  changeMapping: [changeMapping, PEOPLE],
  mapCredential: [mapCredential, PEOPLE],
  removeMapping: [removeMapping, PEOPLE],
  changeMembership: [changeMembership, PEOPLE],
  moveToTeam: [moveToTeam, PEOPLE],
  removeMembership: [removeMembership, PEOPLE],
  changeMinimum: [changeMinimum, RULES],
  removeMinimum: [removeMinimum, RULES],
  setMinimum: [setMinimum, RULES],
  changeQuota: [changeQuota, RULES],
  removeQuota: [removeQuota, RULES],
  setQuota: [setQuota, RULES],
  addPerson: [addPerson, PEOPLE],
  changePerson: [changePerson, PEOPLE],
  changeRequirement: [changeRequirement, RULES],
  changeVersion: [changeVersion, RULES],
  defineRequirement: [defineRequirement, RULES],
  removeVersion: [removeVersion, RULES],
  reviseRequirement: [reviseRequirement, RULES],
  changeRole: [changeRole, PEOPLE],
  changeRoleCompetency: [changeRoleCompetency, PEOPLE],
  defineRole: [defineRole, PEOPLE],
  removeRoleCompetency: [removeRoleCompetency, PEOPLE],
  requireCompetency: [requireCompetency, PEOPLE],
  assignRole: [assignRole, PEOPLE_AND_MANAGERS],
  changeRoleAssignment: [changeRoleAssignment, PEOPLE_AND_MANAGERS],
  removeRoleAssignment: [removeRoleAssignment, PEOPLE_AND_MANAGERS],
  changeTeam: [changeTeam, PEOPLE],
  createTeam: [createTeam, PEOPLE],
  changeWaiver: [changeWaiver, RULES],
  removeWaiver: [removeWaiver, RULES],
  waiveRequirement: [waiveRequirement, RULES],
} as const;

/** No database is connected here: whoever is let through finds none, whoever is not never gets that far. */
describe.each(Object.entries(MAY))("%s", (_name, [command, allowed]) => {
  const run = command as (actor: Actor, input: unknown) => Promise<unknown>; // refused before it looks

  test.each(ACCESSES)("as %s", async (access) => {
    const actor: Actor = {
      kind: "user",
      name: "Sam",
      userId: null,
      access,
      personId: null,
      teamIds: [],
    };
    const done = run(actor, {});
    if (allowed.includes(access)) await expect(done).rejects.not.toThrow(Forbidden);
    else await expect(done).rejects.toThrow(Forbidden);
  });
});
