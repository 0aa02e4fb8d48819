import type { Tx } from "@/db/client";
import { competencies } from "@/db/schema/competencies";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { frameworks } from "@/db/schema/frameworks";
import { mappings } from "@/db/schema/mappings";
import { proficiencyLevels } from "@/db/schema/proficiency-levels";
import { requirementVersions } from "@/db/schema/requirement-versions";
import { requirements } from "@/db/schema/requirements";
import { roleCompetencies } from "@/db/schema/role-competencies";
import { roles } from "@/db/schema/roles";
import { teams } from "@/db/schema/teams";
import { type Dice, diceOf } from "@/db/seed/dice";
import { addMonths, type Day } from "@/lib/calendar";
import type { Rule } from "@/lib/rule/rule";
import { at, divisionOf, FIRST_DAY, type Shape } from "./shape";

const LEVELS = ["Awareness", "Working", "Practitioner", "Expert"];
const AREAS = 8;

/** Teams, catalogue and requirements: what is the same for everybody. */
export async function writeMeaning(tx: Tx, shape: Shape, askedOfAll: number): Promise<void> {
  const dice = diceOf(8140);
  await writeTeams(tx, shape);
  await writeFramework(tx, shape);
  await tx.insert(roles).values(shape.roles.map((id, n) => ({ id, name: `Role ${n + 1}` })));
  await tx.insert(roleCompetencies).values(askedOfRoles(shape, dice));
  await tx.insert(credentialDefinitions).values(
    shape.credentials.map((id, n) => ({
      ...{ id, name: `Certification ${n + 1}`, code: `C-${n + 1}`, kind: "certification" as const },
      ...{ validity: "months" as const, validityMonths: 36 },
    })),
  );
  await tx.insert(mappings).values(shownBy(shape, dice));
  await writeRequirements(tx, shape, dice, askedOfAll);
}

async function writeTeams(tx: Tx, shape: Shape): Promise<void> {
  const tops = shape.divisions.map((id, n) => ({ id, name: `Division ${n + 1}` }));
  await tx.insert(teams).values(tops);
  const below = shape.teams.map((id, n) => {
    return { id, name: `Team ${n + 1}`, parentId: divisionOf(n, shape) };
  });
  await tx.insert(teams).values(below);
}

async function writeFramework(tx: Tx, { frameworkId, competencies: ids }: Shape): Promise<void> {
  await tx.insert(frameworks).values({ id: frameworkId, name: "Measured framework" });
  await tx
    .insert(proficiencyLevels)
    .values(LEVELS.map((name, index) => ({ frameworkId, rank: index + 1, name })));
  await tx.insert(competencies).values(
    ids.map((id, n) => {
      const area = `Area ${(n % AREAS) + 1}`;
      return { id, frameworkId, name: `Competency ${n + 1}`, area };
    }),
  );
}

/** Eight each: together the roles of a division ask for nearly all of the competencies. */
function askedOfRoles(shape: Shape, dice: Dice) {
  return shape.roles.flatMap((roleId) =>
    dice.some(shape.competencies, 8).map((competencyId) => ({
      ...{ roleId, competencyId, level: 1 + dice.below(LEVELS.length) },
      importance: dice.chance(0.7) ? ("mandatory" as const) : ("desirable" as const),
    })),
  );
}

function shownBy(shape: Shape, dice: Dice) {
  return shape.competencies.flatMap((competencyId) =>
    dice.some(shape.credentials, 3 + dice.below(6)).map((credentialId) => {
      return { competencyId, credentialId, level: 1 + dice.below(LEVELS.length) };
    }),
  );
}

/** So many for everybody, the others for one role each: with three, six apply to a person. */
async function writeRequirements(
  tx: Tx,
  shape: Shape,
  dice: Dice,
  askedOfAll: number,
): Promise<void> {
  const { requirements: ids } = shape;
  const named = ids.map((id, n) => ({ id, name: `Requirement ${n + 1}`, regime: "Measured" }));
  await tx.insert(requirements).values(named);
  await tx.insert(requirementVersions).values(
    ids.map((requirementId, n) => ({
      ...{ requirementId, effectiveFrom: firstDayOf(n), rule: alternatives(shape, dice) },
      graceDays: 270,
      scopeRoleIds: n < askedOfAll ? [] : [at(shape.roles, n % shape.roles.length)],
    })),
  );
}

function firstDayOf(requirement: number): Day {
  return addMonths(FIRST_DAY, requirement % 24);
}

function alternatives(shape: Shape, dice: Dice): Rule {
  return {
    any: dice.some(shape.credentials, 6 + dice.below(12)).map((credential) => ({ credential })),
  };
}
