import { command } from "@/db/command";
import type { RequirementRow } from "@/db/queries/requirements";
import { insertRow } from "@/db/rows/insert-row";
import { requirements } from "@/db/schema/requirements";
import { invalid, type Saved } from "@/lib/refusal";
import type { DefineRequirement } from "@/lib/requirement/define-requirement";
import { ok } from "@/lib/result";
import { insertVersion } from "./insert-version";
import { REQUIREMENT_REFUSALS } from "./refusals";
import { versionProblems } from "./version-problems";

/** From the first version's first day on, everybody in its scope is asked. */
export const defineRequirement = command<DefineRequirement, Saved<RequirementRow>>(
  "requirement.write",
  "requirement.define",
  async (tx, { version, ...requirement }) => {
    const problems = await versionProblems(tx, version);
    if (problems.length > 0) {
      return invalid(...problems.map((found) => ({ ...found, field: `version/${found.field}` })));
    }
    const added = await insertRow(tx, requirements, requirement, REQUIREMENT_REFUSALS);
    if (!added.ok) return added;
    const first = await insertVersion(tx, added.value.id, version);
    return first.ok ? ok({ ...added.value, versions: [first.value] }) : first;
  },
);
