import type { JsonObject } from "@/lib/json";
import { urlOf } from "@/lib/url";
import type { ShownSkill } from "./badge-facts";

/** The competency, by the address that its source gives it, else by ours. */
export function alignment({ competency, framework }: ShownSkill): JsonObject {
  return {
    type: ["Alignment"],
    targetName: competency.name,
    targetUrl: urlOf(competency.sourceKey ?? "") ? competency.sourceKey : urn(competency.id),
    targetFramework: framework,
    targetType: "ceasn:Competency",
    ...(competency.code === null ? {} : { targetCode: competency.code }),
  };
}

/** What levels there are in the competency. */
export function resultDescription(skill: ShownSkill): JsonObject {
  const { mappingId, competency } = skill;
  return {
    id: urn(mappingId),
    type: ["ResultDescription"],
    name: competency.name,
    resultType: "RubricCriterionLevel",
    alignment: [alignment(skill)],
    rubricCriterionLevel: levelsOf(skill).map(({ rank, name }) => ({
      id: levelId(skill, rank),
      type: ["RubricCriterionLevel"],
      name,
      level: String(rank),
    })),
  };
}

/** Which of them the credential shows. */
export function result(skill: ShownSkill): JsonObject {
  return {
    type: ["Result"],
    resultDescription: urn(skill.mappingId),
    achievedLevel: levelId(skill, skill.level),
    status: "Completed",
  };
}

/** Those of the framework; a level that it does not name has its number for a name. */
function levelsOf({ levels, level }: ShownSkill): readonly Pick<Level, "rank" | "name">[] {
  const isNamed = levels.some(({ rank }) => rank === level);
  return isNamed ? levels : [...levels, { rank: level, name: `Level ${level}` }];
}

type Level = ShownSkill["levels"][number];

/** Each competency has levels of its own, though a framework calls them all alike. */
function levelId({ mappingId }: ShownSkill, rank: number): string {
  return `${urn(mappingId)}#level-${rank}`;
}

function urn(id: string): string {
  return `urn:uuid:${id}`;
}
