import type { Permission } from "@/lib/access";

/** What each permission lets somebody do. A permission without words does not compile. */
export const PERMISSION_WORDS: Readonly<Record<Permission, string>> = {
  "organisation.read": "See teams, people and what they hold",
  "self.read": "See their own record",
  "account.write": "Change their own password, end their own sessions",
  "person.write": "Add and correct people and teams",
  "role-assignment.write": "Say who holds which role",
  "award.write": "Record and correct awards",
  "assessment.write": "Record assessments",
  "round.write": "Open, change and close rounds of assessments",
  "journey.write": "Plan the journeys of teams, and have people take them",
  "budget.write": "Say what teams may spend on learning",
  "step.write": "Plan what somebody is to earn, and when",
  "badge.issue": "Issue and revoke badges of the organisation's own",
  "catalogue.write": "Change roles, competencies, credentials and pathways",
  "requirement.write": "Set requirements and team minimums",
  "waiver.write": "Grant waivers",
  "import.write": "Import files",
  "pack.make": "Make evidence packs and download them",
  "auditor-link.write": "Make auditor links and revoke them",
  "wall-link.write": "Make wall links of teams and revoke them",
  "job.write": "Have long work done, and cancel it",
  "audit.read": "Read the audit log",
  "export.read": "Export reports",
  "user.manage": "Manage users and their access",
  "settings.write": "Change the organisation's settings",
  "token.write": "Make tokens for the REST interface",
};

/** Whose people somebody sees, and to whose the permissions apply. */
export const REACH_WORDS = {
  all: "everybody",
  teams: "the people of their teams and of all teams below",
  self: "themselves",
} as const;
