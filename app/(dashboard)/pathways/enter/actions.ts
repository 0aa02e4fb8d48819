"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action, type Outcome } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { changePathway } from "@/db/commands/pathway/change-pathway";
import { definePathway } from "@/db/commands/pathway/define-pathway";
import type { PathwayRow } from "@/db/queries/pathways";
import { jsonText, orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { PathwayId } from "@/lib/ids";
import { DefinePathway } from "@/lib/pathway/pathway";
import type { Saved } from "@/lib/refusal";

const { name, goal, credentialId, parts } = DefinePathway.shape;
const fields = { name, goal, credentialId: orBlank(credentialId.unwrap()), parts: jsonText(parts) };

const PathwayForm = z.object(fields);
const PathwayChangeForm = z.object({ ...fields, ...seenAs(PathwayId) });

export const enterPathway = action(PathwayForm, async (actor, input) =>
  thenThere(await definePathway(actor, input)),
);

export const savePathway = action(PathwayChangeForm, async (actor, input) =>
  thenThere(await changePathway(actor, input)),
);

function thenThere(saved: Saved<PathwayRow>): Outcome {
  if (!saved.ok) return outcomeOf(saved, "");
  redirect(paths.pathway(saved.value.id));
}
