import "server-only";
import { auditTable } from "../audit/audit";
import { standingsTable } from "../compliance/standings/standings";
import { peopleTable } from "../people/people";
import { competencyGapsTable, personGapsTable } from "../teams/[teamId]/gaps/gaps";
import { renewalsTable } from "../teams/[teamId]/renewals/renewals";
import { ofPage } from "./report";

/** Every table of a page that there is as a file, by the name in its address. */
export const REPORTS = {
  audit: ofPage("audit.read", auditTable),
  "competency-gaps": ofPage("organisation.read", competencyGapsTable),
  people: ofPage("organisation.read", peopleTable),
  "person-gaps": ofPage("organisation.read", personGapsTable),
  renewals: ofPage("organisation.read", renewalsTable),
  standings: ofPage("organisation.read", standingsTable),
};

export function isReport(name: string): name is keyof typeof REPORTS {
  return Object.hasOwn(REPORTS, name);
}
