import "server-only";
import { auditTable } from "../audit/audit";
import { badgesTable } from "../badges/badges";
import { batchesTable } from "../batches/batches";
import { competencyPeopleTable } from "../competencies/[competencyId]/competency";
import { competenciesTable } from "../competencies/competencies";
import { singleHoldersTable } from "../competencies/single-holders/single-holders";
import { auditorLinksTable } from "../compliance/auditor-links/links";
import { causesTable } from "../compliance/causes/causes";
import { complianceTable } from "../compliance/compliance";
import { disagreementsTable } from "../compliance/disagreements/disagreements";
import { endsTable } from "../compliance/ends/ends";
import { learnedTable } from "../compliance/learned/learned";
import { packsTable } from "../compliance/packs/packs";
import { standingsTable } from "../compliance/standings/standings";
import { waiversTable } from "../compliance/waivers/waivers";
import { credentialAwardsTable } from "../credentials/[credentialId]/credential";
import { stackPartsTable } from "../credentials/[credentialId]/stack";
import { comparisonTable, credentialEffectsTable } from "../credentials/compare/compare";
import { credentialsTable } from "../credentials/credentials";
import { unneededTable } from "../credentials/unneeded/unneeded";
import { finderTable } from "../finder/finder";
import { importsTable } from "../imports/imports";
import { journeyStepsTable } from "../journeys/[journeyId]/steps-table";
import { budgetsTable } from "../journeys/budgets/budgets";
import { journeysTable } from "../journeys/journeys";
import { planAccessTable } from "../journeys/plan-access";
import { pathwayProgressTable } from "../pathways/[pathwayId]/progress";
import { pathwaysTable } from "../pathways/pathways";
import { planTable } from "../people/[personId]/plan/plan-table";
import { portfolioTable } from "../people/[personId]/portfolio/table";
import { sidesTable } from "../people/[personId]/sides-table";
import { coveredTable } from "../people/earned/covered";
import { earnedTable } from "../people/earned/earned";
import { peopleTable } from "../people/people";
import { requirementStandingsTable } from "../requirements/[requirementId]/requirement";
import { policyStandingsTable } from "../requirements/policies/[policyId]/policy";
import { policiesTable } from "../requirements/policies/policies";
import { requirementsTable } from "../requirements/requirements";
import { roleMatchTable } from "../roles/[roleId]/match/match";
import { roleCompetenciesTable, rolePeopleTable } from "../roles/[roleId]/role";
import { rolesTable } from "../roles/roles";
import { successionTable } from "../roles/succession/succession";
import { usersTable } from "../settings/users/users";
import { absenceTable } from "../teams/[teamId]/absence/absence";
import { competencyGapsTable, personGapsTable } from "../teams/[teamId]/gaps/gaps";
import { renewalsTable } from "../teams/[teamId]/renewals/renewals";
import { roundPeopleTable } from "../teams/[teamId]/rounds/[roundId]/people-table";
import { roundsTable } from "../teams/[teamId]/rounds/rounds";
import { wallsTable } from "../teams/[teamId]/walls/walls";
import { teamsTable } from "../teams/teams";
import { ofPage } from "./report";

const LOOKS_BACK = { looksBack: true };

/** Every table of a page that there is as a file, by the name in its address. */
export const REPORTS = {
  absence: ofPage("organisation.read", absenceTable),
  audit: ofPage("audit.read", auditTable),
  "auditor-links": ofPage("auditor-link.write", auditorLinksTable),
  badges: ofPage("organisation.read", badgesTable),
  batches: ofPage("organisation.read", batchesTable),
  budgets: ofPage("organisation.read", budgetsTable),
  competencies: ofPage("self.read", competenciesTable),
  "competency-gaps": ofPage("organisation.read", competencyGapsTable),
  "competency-people": ofPage("organisation.read", competencyPeopleTable),
  compliance: ofPage("organisation.read", complianceTable, LOOKS_BACK),
  "coverage-changes": ofPage("organisation.read", causesTable, LOOKS_BACK),
  "credential-awards": ofPage("self.read", credentialAwardsTable),
  "credential-comparison": ofPage("self.read", comparisonTable),
  "credential-effects": ofPage("self.read", credentialEffectsTable),
  credentials: ofPage("self.read", credentialsTable),
  disagreements: ofPage("organisation.read", disagreementsTable),
  earned: ofPage("organisation.read", earnedTable),
  ends: ofPage("organisation.read", endsTable, LOOKS_BACK),
  "evidence-packs": ofPage("pack.make", packsTable),
  finder: ofPage("organisation.read", finderTable),
  imports: ofPage("import.write", importsTable),
  "journey-steps": ofPage("organisation.read", journeyStepsTable),
  journeys: ofPage("organisation.read", journeysTable),
  learned: ofPage("organisation.read", learnedTable, LOOKS_BACK),
  "newly-covered": ofPage("organisation.read", coveredTable),
  "pathway-progress": ofPage("organisation.read", pathwayProgressTable),
  pathways: ofPage("organisation.read", pathwaysTable),
  people: ofPage("organisation.read", peopleTable),
  "person-gaps": ofPage("organisation.read", personGapsTable),
  plan: ofPage("organisation.read", planTable),
  "plans-by-team": ofPage("organisation.read", planAccessTable),
  renewals: ofPage("organisation.read", renewalsTable),
  "requirement-standings": ofPage("organisation.read", requirementStandingsTable, LOOKS_BACK),
  policies: ofPage("organisation.read", policiesTable, LOOKS_BACK),
  "policy-standings": ofPage("organisation.read", policyStandingsTable, LOOKS_BACK),
  portfolio: ofPage("self.read", portfolioTable),
  requirements: ofPage("organisation.read", requirementsTable),
  "role-competencies": ofPage("self.read", roleCompetenciesTable),
  "role-match": ofPage("organisation.read", roleMatchTable),
  "role-people": ofPage("organisation.read", rolePeopleTable),
  roles: ofPage("organisation.read", rolesTable),
  "round-people": ofPage("organisation.read", roundPeopleTable),
  rounds: ofPage("organisation.read", roundsTable),
  "side-by-side": ofPage("organisation.read", sidesTable, LOOKS_BACK),
  "single-holders": ofPage("organisation.read", singleHoldersTable),
  "stack-parts": ofPage("self.read", stackPartsTable),
  standings: ofPage("organisation.read", standingsTable, LOOKS_BACK),
  succession: ofPage("organisation.read", successionTable),
  teams: ofPage("organisation.read", teamsTable),
  "unneeded-credentials": ofPage("organisation.read", unneededTable),
  users: ofPage("user.manage", usersTable),
  "wall-links": ofPage("wall-link.write", wallsTable),
  waivers: ofPage("organisation.read", waiversTable, LOOKS_BACK),
};

export function isReport(name: string): name is keyof typeof REPORTS {
  return Object.hasOwn(REPORTS, name);
}
