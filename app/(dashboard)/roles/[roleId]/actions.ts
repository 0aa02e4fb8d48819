"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { changeRole } from "@/db/commands/role/change-role";
import { changeRoleCompetency } from "@/db/commands/role/change-role-competency";
import { removeRoleCompetency } from "@/db/commands/role/remove-role-competency";
import { requireCompetency } from "@/db/commands/role/require-competency";
import { Day } from "@/lib/calendar";
import { digits, orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { CompetencyId, RoleId } from "@/lib/ids";
import { roleCompetencyFields } from "@/lib/role/require-competency";
import { roleFormFields } from "../forms";

const RoleForm = z.object({ ...seenAs(RoleId), ...roleFormFields });
const asked = {
  level: digits(roleCompetencyFields.level),
  importance: roleCompetencyFields.importance,
  startsOn: orBlank(Day),
  endsOn: orBlank(Day),
};
const NewAskedForm = z.object({ roleId: RoleId, competencyId: CompetencyId, ...asked });
const AskedForm = z.object({ ...seenAs(z.uuid()), ...asked });
const RemovalForm = z.object(seenAs(z.uuid()));

export const saveRole = action(RoleForm, async (actor, input) =>
  outcomeOf(await changeRole(actor, input), "Saved."),
);

export const enterRoleCompetency = action(NewAskedForm, async (actor, input) =>
  outcomeOf(await requireCompetency(actor, input), "Added."),
);

export const saveRoleCompetency = action(AskedForm, async (actor, input) =>
  outcomeOf(await changeRoleCompetency(actor, input), "Saved."),
);

export const dropRoleCompetency = action(RemovalForm, async (actor, seen) =>
  outcomeOf(await removeRoleCompetency(actor, seen), "Removed."),
);
