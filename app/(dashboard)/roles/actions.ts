"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { defineRole } from "@/db/commands/role/define-role";
import { roleFormFields } from "./forms";

export const enterRole = action(z.object(roleFormFields), async (actor, input) => {
  const saved = await defineRole(actor, input);
  const outcome = outcomeOf(saved, "Defined.");
  if (saved.ok) redirect(paths.role(saved.value.id));
  return outcome;
});
