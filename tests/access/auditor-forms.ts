import { type Ids, NOWHERE } from "./probes";
import type { Fields } from "./proof-forms";

/** What forms about auditor links and walls are sent: of a team, and of a link, that are not there. */
export const AUDITOR_FORMS: Readonly<Record<string, (ids: Ids) => Fields>> = {
  makeAuditorLink: () => ({
    ...{ label: "Nobody", teamId: NOWHERE, asOf: "", knownAt: "", proof: "attested" },
    ...{ lasts: "1", unit: "hours", seed: "1", size: "1" },
  }),
  revokeAuditorLink: () => ({ linkId: NOWHERE }),
  makeWallLink: () => ({ teamId: NOWHERE, label: "Nowhere", proof: "attested", days: "1" }),
  revokeWallLink: ({ blue = "" }) => ({ linkId: NOWHERE, teamId: blue }),
};
