import { type Ids, PAGE, STALE } from "./probes";

export type Fields = Readonly<Record<string, string | File>>;

/** What is changed is seen at a version that it never had. */
export const stale = (id = "") => ({ id, version: String(STALE) });

/** What forms about badges, evidence and issuers are sent. */
export const PROOF_FORMS: Readonly<Record<string, (ids: Ids) => Fields>> = {
  addLink: ({ award = "" }) => ({ awardId: award, url: PAGE, title: "", note: "" }),
  saveEvidence: ({ link }) => ({ ...stale(link), title: "Nothing", note: "" }),
  dropEvidence: ({ link }) => stale(link),
  verify: ({ award }) => ({ ...stale(award), proof: "checked", note: "" }),
  issueOwnBadge: ({ award }) => stale(award),
  revokeOwnBadge: ({ issued }) => ({ ...stale(issued), reason: "Nothing that would hold." }),
  checkBadge: ({ badge = "" }) => ({ id: badge }),
  saveIssuer: ({ issuer }) => ({ ...stale(issuer), name: "Harbour Institute", url: "", type: "" }),
  pin: () => ({ issuer: "https://nowhere.example", reason: "Asked them by telephone." }),
  unpin: ({ pin }) => stale(pin),
  saveBadgeSettings: () => ({
    ...{ version: String(STALE), fetches: "no", fetchHosts: "", publishesBadges: "no" },
  }),
};
