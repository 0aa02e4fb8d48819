import { days, type Ids, NOWHERE } from "./probes";
import { type Fields, stale } from "./proof-forms";

/** A rule that names what is not there is told after it is known who asks, before anything is written. */
export const unreadable = {
  rule: JSON.stringify({ credential: NOWHERE }),
  roleIds: "",
  teamIds: "",
  effectiveFrom: "2040-01-01",
  graceDays: "0",
  renewalWindowDays: "",
};

const notEnough = {
  effectiveFrom: "2040-01-01",
  stack: unreadable.rule,
  reason: "Nothing that would hold.",
  approvedBy: "Nobody",
};

/** What forms about packs, drafts and policies are sent. */
export const DRAFT_FORMS: Readonly<Record<string, (ids: Ids) => Fields>> = {
  loadSample: () => ({ pack: "pci-dss-12-6" }),
  loadOwn: () => ({ text: "no pack" }),
  saveDraft: ({ proposed }) => ({
    ...stale(proposed),
    name: "Nothing",
    button: "keep",
    ...unreadable,
  }),
  saveMinimumDraft: ({ proposed }) => ({
    ...stale(proposed),
    name: "Nothing",
    button: "keep",
    target: "1 month with the organisation",
    minimum: "1",
    teamId: "",
    effectiveFrom: days.first,
  }),
  dismiss: () => ({ jobId: NOWHERE }),
  enterPolicy: ({ credential = "" }) => ({
    name: "Nothing",
    credentialId: credential,
    ...notEnough,
  }),
  enterPolicyVersion: ({ policy = "" }) => ({ policyId: policy, ...notEnough }),
  savePolicy: ({ policy }) => ({ ...stale(policy), name: "Nothing" }),
  withdraw: ({ policy }) => ({ ...stale(policy), from: days.first }),
  throwAway: ({ proposed }) => stale(proposed),
};
