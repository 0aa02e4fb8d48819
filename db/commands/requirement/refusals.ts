import type { Refusals } from "@/db/rows/unless-refused";
import { problem } from "@/lib/refusal";

export const REQUIREMENT_REFUSALS: Refusals = {
  requirements_name: problem("name", "name-taken", "There is a requirement of this name."),
};

export const VERSION_REFUSALS: Refusals = {
  requirement_versions_one_version: problem(
    "effectiveFrom",
    "versions-overlap",
    "Another version is in effect on some of these days.",
  ),
  requirement_versions_start: problem(
    "effectiveFrom",
    "begins-then",
    "A version begins on this very day already: correct that.",
  ),
};
