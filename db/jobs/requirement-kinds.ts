/** Changes of what is asked of people, or counts for it: each makes the standings of everybody whom it asks anew. */
export const REQUIREMENT_KINDS = [
  "requirement.define",
  "requirement.revise",
  "requirement.change-version",
  "requirement.remove-version",
  "draft.publish",
  "policy.define",
  "policy.revise",
  "policy.withdraw",
] as const;
