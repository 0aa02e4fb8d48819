import type { Refusals } from "@/db/rows/unless-refused";
import { problem } from "@/lib/refusal";

export const POLICY_REFUSALS: Refusals = {
  policies_name: problem("name", "name-taken", "There is a policy of this name."),
};

export const POLICY_VERSION_REFUSALS = {
  policy_versions_one_version: problem(
    "effectiveFrom",
    "versions-overlap",
    "Another version is in effect on some of these days.",
  ),
  policy_versions_start: problem(
    "effectiveFrom",
    "begins-then",
    "A version begins on this very day already.",
  ),
} satisfies Refusals;
