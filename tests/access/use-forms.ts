import { days, type Ids, NOWHERE } from "./probes";
import { type Fields, stale } from "./proof-forms";

/** What forms about uses are sent: of nothing that there is. */
export const USE_FORMS: Readonly<Record<string, (ids: Ids) => Fields>> = {
  addUse: ({ ada = "" }) => ({
    personId: ada,
    competencyId: NOWHERE,
    usedOn: days.first,
    note: "",
  }),
  dropUse: ({ use }) => stale(use),
};
