/**
 * Who may do what: every address and every form, for each of these. A1 and B1 see only themselves; A
 * leads the blue team, in which A1 is, and B the red one, in which B1 is; the others see everybody. The
 * last two were administrators: one is disabled, the session and the token of the other have expired.
 *
 *   yes  it is answered, or for a change: it is refused for what it says and not for who says it
 *   no   403: their access does not allow it, whatever it is done to
 *   hid  404: for them there is no such thing
 *   who  401, or for a page: they are sent to sign in
 *   own  they are sent to their own page
 */
export const PERSONAS =
  "anonymous A1 B1 A B learning compliance admin auditor disabled expired".split(" ");

/** What is done, to Ada (who is A1) and what is hers where it is done to somebody. */
export const EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /openapi.json                                         who yes yes yes yes yes yes yes yes who who
GET    /teams                                                who yes yes yes yes yes yes yes yes who who
GET    /people                                               who yes yes yes yes yes yes yes yes who who
GET    /people?teamId={blue}                                 who yes hid yes hid yes yes yes yes who who
GET    /people/{ada}                                         who yes hid yes hid yes yes yes yes who who
GET    /awards                                               who yes yes yes yes yes yes yes yes who who
GET    /awards?personId={ada}                                who yes hid yes hid yes yes yes yes who who
GET    /awards?teamId={blue}                                 who yes hid yes hid yes yes yes yes who who
GET    /awards/{award}                                       who yes hid yes hid yes yes yes yes who who
GET    /awards/{award}/statements                            who yes hid yes hid yes yes yes yes who who
GET    /memberships                                          who yes yes yes yes yes yes yes yes who who
GET    /memberships?personId={ada}                           who yes hid yes hid yes yes yes yes who who
GET    /role-assignments                                     who yes yes yes yes yes yes yes yes who who
GET    /role-assignments?personId={ada}                      who yes hid yes hid yes yes yes yes who who
GET    /waivers                                              who yes yes yes yes yes yes yes yes who who
GET    /waivers?personId={ada}                               who yes hid yes hid yes yes yes yes who who
GET    /assessments                                          who yes yes yes yes yes yes yes yes who who
GET    /assessments?personId={ada}                           who yes hid yes hid yes yes yes yes who who
GET    /roles                                                who yes yes yes yes yes yes yes yes who who
GET    /competencies                                         who yes yes yes yes yes yes yes yes who who
GET    /credentials                                          who yes yes yes yes yes yes yes yes who who
GET    /issuers                                              who yes yes yes yes yes yes yes yes who who
GET    /requirements                                         who yes yes yes yes yes yes yes yes who who
GET    /requirements/{requirement}                           who yes yes yes yes yes yes yes yes who who
GET    /levels                                               who yes yes yes yes yes yes yes yes who who
GET    /levels?personId={ada}                                who yes hid yes hid yes yes yes yes who who
GET    /levels?teamId={blue}                                 who yes hid yes hid yes yes yes yes who who
GET    /standings                                            who yes yes yes yes yes yes yes yes who who
GET    /standings?personId={ada}                             who yes hid yes hid yes yes yes yes who who
GET    /standings?teamId={blue}                              who yes hid yes hid yes yes yes yes who who
GET    /timeline?personId={ada}&requirementId={requirement}  who yes hid yes hid yes yes yes yes who who
GET    /coverage                                             who yes yes yes yes yes yes yes yes who who
GET    /coverage?teamId={blue}                               who yes hid yes hid yes yes yes yes who who
GET    /readiness?roleId={role}                              who yes yes yes yes yes yes yes yes who who
GET    /readiness?roleId={role}&teamId={blue}                who yes hid yes hid yes yes yes yes who who
GET    /forecast                                             who yes yes yes yes yes yes yes yes who who
GET    /forecast?teamId={blue}                               who yes hid yes hid yes yes yes yes who who
GET    /audit                                                who no  no  no  no  no  yes yes yes who who
GET    /audit/seals                                          who no  no  no  no  no  yes yes yes who who
GET    /templates/people.csv                                 who yes yes yes yes yes yes yes yes who who

POST   /teams                                                who no  no  no  no  yes yes yes no  who who
PATCH  /teams/{blue}                                         who no  no  no  no  yes yes yes no  who who
POST   /people                                               who no  no  no  no  yes yes yes no  who who
PATCH  /people/{ada}                                         who no  no  no  no  yes yes yes no  who who
POST   /memberships                                          who no  no  no  no  yes yes yes no  who who
PATCH  /memberships/{membership}                             who no  no  no  no  yes yes yes no  who who
DELETE /memberships/{membership}                             who no  no  no  no  yes yes yes no  who who
POST   /role-assignments                                     who no  no  yes hid yes yes yes no  who who
PATCH  /role-assignments/{assignment}                        who no  no  yes hid yes yes yes no  who who
DELETE /role-assignments/{assignment}                        who no  no  yes hid yes yes yes no  who who
POST   /awards                                               who yes hid yes hid yes yes yes no  who who
PATCH  /awards/{award}                                       who yes hid yes hid yes yes yes no  who who
DELETE /awards/{award}                                       who yes hid yes hid yes yes yes no  who who
POST   /awards/{award}/revoke                                who yes hid yes hid yes yes yes no  who who
POST   /awards/{award}/settle                                who yes hid yes hid yes yes yes no  who who
POST   /assessments                                          who yes hid yes hid yes no  yes no  who who
PATCH  /assessments/{assessment}                             who yes hid yes hid yes no  yes no  who who
DELETE /assessments/{assessment}                             who yes hid yes hid yes no  yes no  who who
POST   /waivers                                              who no  no  no  no  no  yes yes no  who who
PATCH  /waivers/{waiver}                                     who no  no  no  no  no  yes yes no  who who
DELETE /waivers/{waiver}                                     who no  no  no  no  no  yes yes no  who who
POST   /roles                                                who no  no  no  no  yes yes yes no  who who
PATCH  /roles/{role}                                         who no  no  no  no  yes yes yes no  who who
POST   /role-competencies                                    who no  no  no  no  yes yes yes no  who who
PATCH  /role-competencies/{roleCompetency}                   who no  no  no  no  yes yes yes no  who who
DELETE /role-competencies/{roleCompetency}                   who no  no  no  no  yes yes yes no  who who
POST   /competencies                                         who no  no  no  no  yes yes yes no  who who
PATCH  /competencies/{competency}                            who no  no  no  no  yes yes yes no  who who
POST   /credentials                                          who no  no  no  no  yes yes yes no  who who
PATCH  /credentials/{credential}                             who no  no  no  no  yes yes yes no  who who
POST   /issuers                                              who no  no  no  no  yes yes yes no  who who
POST   /mappings                                             who no  no  no  no  yes yes yes no  who who
PATCH  /mappings/{mapping}                                   who no  no  no  no  yes yes yes no  who who
DELETE /mappings/{mapping}                                   who no  no  no  no  yes yes yes no  who who
POST   /aliases                                              who no  no  no  no  yes yes yes no  who who
DELETE /aliases/{alias}                                      who no  no  no  no  yes yes yes no  who who
POST   /requirements                                         who no  no  no  no  no  yes yes no  who who
PATCH  /requirements/{requirement}                           who no  no  no  no  no  yes yes no  who who
POST   /requirement-versions                                 who no  no  no  no  no  yes yes no  who who
PATCH  /requirement-versions/{version}                       who no  no  no  no  no  yes yes no  who who
DELETE /requirement-versions/{version}                       who no  no  no  no  no  yes yes no  who who

OPEN   /api/health/live                                      yes yes yes yes yes yes yes yes yes yes yes
OPEN   /api/health/ready                                     yes yes yes yes yes yes yes yes yes yes yes
OPEN   /api/auth/csrf                                        yes yes yes yes yes yes yes yes yes yes yes
OPEN   /sign-in                                              yes own own own own own own own own yes yes
OPEN   /setup/none                                           yes yes yes yes yes yes yes yes yes yes yes
OPEN   /invitation/none                                      yes yes yes yes yes yes yes yes yes yes yes
OPEN   /                                                     who own own yes yes yes yes yes yes who who
OPEN   /teams                                                who no  no  yes yes yes yes yes yes who who
OPEN   /teams/options                                        who no  no  yes yes yes yes yes yes who who
OPEN   /teams/{blue}                                         who no  no  yes hid yes yes yes yes who who
OPEN   /teams/{blue}/on-day                                  who no  no  yes hid yes yes yes yes who who
OPEN   /teams/{blue}/over-time                               who no  no  yes hid yes yes yes yes who who
OPEN   /teams/{blue}/gaps                                    who no  no  yes hid yes yes yes yes who who
OPEN   /teams/{blue}/compliance                              who no  no  yes hid yes yes yes yes who who
OPEN   /teams/{blue}/renewals                                who no  no  yes hid yes yes yes yes who who
OPEN   /people                                               who no  no  yes yes yes yes yes yes who who
OPEN   /people/enter                                         who no  no  no  no  yes yes yes no  who who
OPEN   /people/{ada}                                         who yes hid yes hid yes yes yes yes who who
OPEN   /people/{ada}?role={role}                             who yes hid yes hid yes yes yes yes who who
OPEN   /people/{ada}/awards/{award}                         who yes hid yes hid yes yes yes yes who who
OPEN   /people/{ada}/enter                                   who yes hid yes hid yes yes yes no  who who
OPEN   /roles                                                who no  no  yes yes yes yes yes yes who who
OPEN   /roles/{role}                                         who yes yes yes yes yes yes yes yes who who
OPEN   /competencies                                         who yes yes yes yes yes yes yes yes who who
OPEN   /competencies/{competency}                            who yes yes yes yes yes yes yes yes who who
OPEN   /competencies/single-holders                          who no  no  yes yes yes yes yes yes who who
OPEN   /credentials                                          who yes yes yes yes yes yes yes yes who who
OPEN   /credentials/{credential}                             who yes yes yes yes yes yes yes yes who who
OPEN   /credentials/unneeded                                 who no  no  yes yes yes yes yes yes who who
OPEN   /credentials/enter                                    who no  no  no  no  yes yes yes no  who who
OPEN   /requirements                                         who no  no  yes yes yes yes yes yes who who
OPEN   /requirements/{requirement}                           who no  no  yes yes yes yes yes yes who who
OPEN   /requirements/{requirement}/compare                   who no  no  yes yes yes yes yes yes who who
OPEN   /requirements/enter                                   who no  no  no  no  no  yes yes no  who who
OPEN   /requirements/packs                                   who no  no  no  no  no  yes yes no  who who
OPEN   /requirements/drafts/{proposed}                       who no  no  no  no  no  yes yes no  who who
OPEN   /compliance                                           who no  no  yes yes yes yes yes yes who who
OPEN   /compliance/standings                                 who no  no  yes yes yes yes yes yes who who
OPEN   /compliance/disagreements                             who no  no  yes yes yes yes yes yes who who
OPEN   /compliance/causes                                    who no  no  yes yes yes yes yes yes who who
OPEN   /compliance/learned?knownAt=2026-11-01                who no  no  yes yes yes yes yes yes who who
OPEN   /compliance/ends                                      who no  no  yes yes yes yes yes yes who who
OPEN   /compliance/waivers                                   who no  no  yes yes yes yes yes yes who who
OPEN   /exports/standings.csv                                who no  no  yes yes yes yes yes yes who who
OPEN   /exports/standings.csv?team={blue}                    who no  no  yes hid yes yes yes yes who who
OPEN   /exports/people.xlsx                                  who no  no  yes yes yes yes yes yes who who
OPEN   /exports/teams.csv                                    who no  no  yes yes yes yes yes yes who who
OPEN   /exports/roles.csv                                    who no  no  yes yes yes yes yes yes who who
OPEN   /exports/role-people.csv?role={role}                  who no  no  yes yes yes yes yes yes who who
OPEN   /exports/role-competencies.csv?role={role}            who no  no  yes yes yes yes yes yes who who
OPEN   /exports/competencies.csv                             who no  no  yes yes yes yes yes yes who who
OPEN   /exports/competency-people.csv?competency={competency} who no  no  yes yes yes yes yes yes who who
OPEN   /exports/single-holders.csv                           who no  no  yes yes yes yes yes yes who who
OPEN   /exports/credentials.csv                              who no  no  yes yes yes yes yes yes who who
OPEN   /exports/unneeded-credentials.csv                     who no  no  yes yes yes yes yes yes who who
OPEN   /exports/credential-awards.csv?credential={credential} who no  no  yes yes yes yes yes yes who who
OPEN   /exports/requirements.csv                             who no  no  yes yes yes yes yes yes who who
OPEN   /exports/requirement-standings.csv?requirement={requirement} who no  no  yes yes yes yes yes yes who who
OPEN   /exports/compliance.csv                               who no  no  yes yes yes yes yes yes who who
OPEN   /exports/competency-gaps.csv?team={blue}              who no  no  yes hid yes yes yes yes who who
OPEN   /exports/person-gaps.csv?team={blue}                  who no  no  yes hid yes yes yes yes who who
OPEN   /exports/renewals.csv?team={blue}                     who no  no  yes hid yes yes yes yes who who
OPEN   /exports/disagreements.csv                            who no  no  yes yes yes yes yes yes who who
OPEN   /exports/coverage-changes.csv                         who no  no  yes yes yes yes yes yes who who
OPEN   /exports/ends.csv                                     who no  no  yes yes yes yes yes yes who who
OPEN   /exports/waivers.csv                                  who no  no  yes yes yes yes yes yes who who
OPEN   /exports/imports.csv                                  who no  no  no  no  yes yes yes no  who who
OPEN   /exports/batches.csv                                  who no  no  yes yes yes yes yes yes who who
OPEN   /exports/learned.csv                                  who no  no  yes yes yes yes yes yes who who
OPEN   /exports/audit.csv                                    who no  no  no  no  no  yes yes yes who who
OPEN   /exports/users.csv                                    who no  no  no  no  no  no  yes no  who who
OPEN   /audit                                                who no  no  no  no  no  yes yes yes who who
OPEN   /settings                                             who yes yes yes yes yes yes yes yes who who
OPEN   /settings/access                                      who yes yes yes yes yes yes yes yes who who
OPEN   /settings/organisation                                who no  no  no  no  no  no  yes no  who who
OPEN   /settings/tokens                                      who no  no  yes yes yes yes yes yes who who
OPEN   /settings/users                                       who no  no  no  no  no  no  yes no  who who
OPEN   /settings/users/{user}                                who no  no  no  no  no  no  yes no  who who

SEND   /sign-out                                             yes yes yes yes yes yes yes yes yes yes yes
FORM   /sign-in signIn                                       yes yes yes yes yes yes yes yes yes yes yes
FORM   /setup/none setUp                                     yes yes yes yes yes yes yes yes yes yes yes
FORM   /invitation/none choosePassword                       yes yes yes yes yes yes yes yes yes yes yes
FORM   /teams enterTeam                                      who no  no  no  no  yes yes yes no  who who
FORM   /teams/{blue} saveTeam                                who no  no  no  no  yes yes yes no  who who
FORM   /roles enterRole                                      who no  no  no  no  yes yes yes no  who who
FORM   /roles/{role} saveRole                                who no  no  no  no  yes yes yes no  who who
FORM   /roles/{role} enterRoleCompetency                     who no  no  no  no  yes yes yes no  who who
FORM   /roles/{role} saveRoleCompetency                      who no  no  no  no  yes yes yes no  who who
FORM   /roles/{role} dropRoleCompetency                      who no  no  no  no  yes yes yes no  who who
FORM   /competencies enterFramework                          who no  no  no  no  yes yes yes no  who who
FORM   /competencies enterCompetency                         who no  no  no  no  yes yes yes no  who who
FORM   /competencies/{competency} saveCompetency             who no  no  no  no  yes yes yes no  who who
FORM   /competencies/{competency} saveLevel                  who no  no  no  no  yes yes yes no  who who
FORM   /people/enter enterPerson                             who no  no  no  no  yes yes yes no  who who
FORM   /people/{ada} savePerson                              who no  no  no  no  yes yes yes no  who who
FORM   /people/{ada} saveMembership                          who no  no  no  no  yes yes yes no  who who
FORM   /people/{ada} dropMembership                          who no  no  no  no  yes yes yes no  who who
FORM   /people/{ada} saveAssignment                          who no  no  yes hid yes yes yes no  who who
FORM   /people/{ada} dropAssignment                          who no  no  yes hid yes yes yes no  who who
FORM   /people/{ada} saveAssessment                          who yes hid yes hid yes no  yes no  who who
FORM   /people/{ada} dropAssessment                          who yes hid yes hid yes no  yes no  who who
FORM   /people/{ada} saveWaiver                              who no  no  no  no  no  yes yes no  who who
FORM   /people/{ada} dropWaiver                              who no  no  no  no  no  yes yes no  who who
FORM   /people/{ada}/awards/{award} saveAward                who yes hid yes hid yes yes yes no  who who
FORM   /people/{ada}/awards/{award} renew                    who yes hid yes hid yes yes yes no  who who
FORM   /people/{ada}/awards/{award} revoke                   who yes hid yes hid yes yes yes no  who who
FORM   /people/{ada}/awards/{award} settle                   who yes hid yes hid yes yes yes no  who who
FORM   /people/{ada}/awards/{award} dropAward                who yes hid yes hid yes yes yes no  who who
FORM   /people/{ada}/enter award                             who yes hid yes hid yes yes yes no  who who
FORM   /people/{ada}/enter assess                            who yes hid yes hid yes no  yes no  who who
FORM   /people/{ada}/enter assign                            who no  no  yes hid yes yes yes no  who who
FORM   /people/{ada}/enter move                              who no  no  no  no  yes yes yes no  who who
FORM   /people/{ada}/enter waive                             who no  no  no  no  no  yes yes no  who who
FORM   /credentials/enter enterCredential                    who no  no  no  no  yes yes yes no  who who
FORM   /credentials/enter saveCredential                     who no  no  no  no  yes yes yes no  who who
FORM   /credentials/enter enterIssuer                        who no  no  no  no  yes yes yes no  who who
FORM   /credentials/{credential} saveMapping                 who no  no  no  no  yes yes yes no  who who
FORM   /credentials/{credential} enterAlias                  who no  no  no  no  yes yes yes no  who who
FORM   /credentials/{credential} dropAlias                   who no  no  no  no  yes yes yes no  who who
FORM   /credentials/{credential} map                         who no  no  no  no  yes yes yes no  who who
FORM   /credentials/{credential} unmap                       who no  no  no  no  yes yes yes no  who who
FORM   /requirements/{requirement} saveRequirement           who no  no  no  no  no  yes yes no  who who
FORM   /requirements/{requirement} dropVersion               who no  no  no  no  no  yes yes no  who who
FORM   /requirements/enter saveVersion                       who no  no  no  no  no  yes yes no  who who
FORM   /requirements/enter define                            who no  no  no  no  no  yes yes no  who who
FORM   /requirements/enter revise                            who no  no  no  no  no  yes yes no  who who
FORM   /requirements/enter preview                           who no  no  no  no  no  yes yes no  who who
FORM   /requirements dismiss                                 who no  no  no  no  no  yes yes no  who who
FORM   /requirements/packs loadSample                        who no  no  no  no  no  yes yes no  who who
FORM   /requirements/packs loadOwn                           who no  no  no  no  no  yes yes no  who who
FORM   /requirements/drafts/{proposed} saveDraft             who no  no  no  no  no  yes yes no  who who
FORM   /requirements/drafts/{proposed} saveMinimumDraft      who no  no  no  no  no  yes yes no  who who
FORM   /requirements/drafts/{proposed} throwAway             who no  no  no  no  no  yes yes no  who who
FORM   /settings changePassword                              who yes yes yes yes yes yes yes yes who who
FORM   /settings endOwnSession                               who yes yes yes yes yes yes yes yes who who
FORM   /settings/organisation saveOrganisation               who no  no  no  no  no  no  yes no  who who
FORM   /settings/tokens createToken                          who no  no  yes yes yes yes yes yes who who
FORM   /settings/tokens revokeToken                          who no  no  yes yes yes yes yes yes who who
FORM   /settings/users inviteUser                            who no  no  no  no  no  no  yes no  who who
FORM   /settings/users/{user} changeUser                     who no  no  no  no  no  no  yes no  who who
FORM   /settings/users/{user} disableUser                    who no  no  no  no  no  no  yes no  who who
FORM   /settings/users/{user} enableUser                     who no  no  no  no  no  no  yes no  who who
FORM   /settings/users/{user} issueLink                      who no  no  no  no  no  no  yes no  who who
FORM   /settings/users/{user} endAllSessions                 who no  no  no  no  no  no  yes no  who who
FORM   /settings/users/{user} endOneSession                  who yes yes yes yes yes yes yes yes who who
`;
