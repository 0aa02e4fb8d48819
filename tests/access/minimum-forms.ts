import { days, type Ids, NOWHERE } from "./probes";
import { type Fields, stale } from "./proof-forms";

/** What forms about a team's minimums, quotas, absences and levels are sent. */
export const MINIMUM_FORMS: Readonly<Record<string, (ids: Ids) => Fields>> = {
  enterMinimum: ({ blue = "" }) => ({ teamId: blue, ...backwardsMinimum }),
  saveMinimum: ({ minimum }) => ({ ...stale(minimum), ...backwardsMinimum }),
  dropMinimum: ({ minimum }) => stale(minimum),
  enterQuota: () => ({ teamId: NOWHERE, name: "Nothing", countsOnce: "once" }),
  saveQuota: ({ quota }) => ({ ...stale(quota), name: "Nothing", countsOnce: "once" }),
  dropQuota: ({ quota }) => stale(quota),
  pasteLevels: ({ ada = "" }) => ({
    ...{ ids: ada, competencyIds: NOWHERE, text: "Person\tNothing\nNobody\t1" },
    ...{ assessor: "manager", assessedOn: days.first },
  }),
  askLeave: ({ blue = "" }) => ({
    file: new File(["person,from,until\n"], "leave.csv"),
    ...{ teamId: blue, asOf: days.first, proof: "attested", steps: "" },
  }),
};

const backwardsMinimum = {
  target: "CISSP",
  minimum: "1",
  startsOn: days.first,
  endsOn: days.before,
};
