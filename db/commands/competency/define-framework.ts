import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { frameworks } from "@/db/schema/frameworks";
import { proficiencyLevels } from "@/db/schema/proficiency-levels";
import type { DefineFramework } from "@/lib/competency/define-framework";
import { problem, type Saved } from "@/lib/refusal";

const REFUSALS = {
  frameworks_name_unique: problem("name", "name-taken", "There is a framework of this name."),
};

/** One more set of competencies, with a scale of its own. */
export const defineFramework = command<DefineFramework, Saved<typeof frameworks.$inferSelect>>(
  "catalogue.write",
  "framework.define",
  async (tx, { name, levels }) => {
    const added = await insertRow(tx, frameworks, { name }, REFUSALS);
    if (!added.ok) return added;
    const frameworkId = added.value.id;
    await tx
      .insert(proficiencyLevels)
      .values(levels.map((level, index) => ({ frameworkId, rank: index + 1, name: level })));
    return added;
  },
);
