"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { createTeam } from "@/db/commands/team/create-team";
import { orBlank } from "@/lib/form/blank";
import { TeamId } from "@/lib/ids";
import { teamFields } from "@/lib/team/create-team";

const TeamForm = z.object({ name: teamFields.name, parentId: orBlank(TeamId) });

export const enterTeam = action(TeamForm, async (actor, input) => {
  const saved = await createTeam(actor, input);
  const outcome = outcomeOf(saved, "Created.");
  if (saved.ok) redirect(paths.team(saved.value.id));
  return outcome;
});
