"use server";

import { action } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { assessCompetency } from "@/db/commands/assessment/assess-competency";
import { awardCredential } from "@/db/commands/award/award-credential";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { assignRole } from "@/db/commands/role-assignment/assign-role";
import { waiveRequirement } from "@/db/commands/waiver/waive-requirement";
import { AssessForm, AssignForm, AwardForm, MoveForm, WaiveForm } from "./forms";

export const award = action(AwardForm, async (actor, input) =>
  outcomeOf(
    await awardCredential(actor, { ...input, state: "earned", source: "by hand" }),
    "Added.",
  ),
);

export const assess = action(AssessForm, async (actor, input) =>
  outcomeOf(await assessCompetency(actor, input), "Recorded."),
);

export const assign = action(AssignForm, async (actor, input) =>
  outcomeOf(await assignRole(actor, input), "Assigned."),
);

export const move = action(MoveForm, async (actor, input) =>
  outcomeOf(await moveToTeam(actor, { ...input, endsOn: null }), "Moved."),
);

export const waive = action(WaiveForm, async (actor, input) =>
  outcomeOf(await waiveRequirement(actor, input), "Waived."),
);
