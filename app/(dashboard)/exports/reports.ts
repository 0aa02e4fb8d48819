import "server-only";
import { standingsTable } from "../compliance/standings/standings";
import { peopleTable } from "../people/people";
import { ofPage } from "./report";

/** Every table of a page that there is as a file, by the name in its address. */
export const REPORTS = {
  people: ofPage("organisation.read", peopleTable),
  standings: ofPage("organisation.read", standingsTable),
};

export function isReport(name: string): name is keyof typeof REPORTS {
  return Object.hasOwn(REPORTS, name);
}
