import { days, type Ids, NOWHERE } from "./probes";
import { type Fields, stale } from "./proof-forms";

/** What forms about rounds of assessments are sent. */
export const ROUND_FORMS: Readonly<Record<string, (ids: Ids) => Fields>> = {
  openRound: ({ blue = "" }) => ({ teamId: blue, ...backwardsRound }),
  saveRound: ({ round }) => ({ ...stale(round), ...backwardsRound }),
  closeRound: ({ round }) => stale(round),
  answerRound: ({ round = "", ada }) => ({
    ...{ roundId: round, assessor: "self", facet: "" },
    found: `${ada}.${NOWHERE}.1`,
  }),
};

const backwardsRound = {
  ...{ name: "Nowhere", assessors: "self", note: "" },
  ...{ opensOn: days.first, dueOn: days.before },
};
