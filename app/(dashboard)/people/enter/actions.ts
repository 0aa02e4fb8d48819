"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { addPerson } from "@/db/commands/person/add-person";
import { Day } from "@/lib/calendar";
import { lines, orBlank } from "@/lib/form/blank";
import { RoleId, TeamId } from "@/lib/ids";
import { personFields } from "@/lib/person/add-person";
import { line } from "@/lib/text";

const PersonForm = z.object({
  name: personFields.name,
  externalId: orBlank(line(100)),
  employment: personFields.employment,
  joinedOn: orBlank(Day),
  emails: lines(personFields.emails),
  teamId: orBlank(TeamId),
  roleId: orBlank(RoleId),
});

export const enterPerson = action(PersonForm, async (actor, input) => {
  const saved = await addPerson(actor, { ...input, leftOn: null, managerId: null });
  const outcome = outcomeOf(saved, "Added.");
  if (saved.ok) redirect(paths.person(saved.value.id));
  return outcome;
});
