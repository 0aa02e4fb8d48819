"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import { removeMapping } from "@/db/commands/mapping/remove-mapping";
import { digits, orBlank } from "@/lib/form/blank";
import { CompetencyId, CredentialId } from "@/lib/ids";
import { text } from "@/lib/text";

const MapForm = z.object({
  credentialId: CredentialId,
  competencyId: CompetencyId,
  level: digits(z.int().min(1).max(20)),
  note: orBlank(text(1_000)),
});

export const map = action(MapForm, async (actor, input) => {
  const saved = await mapCredential(actor, input);
  revalidatePath(paths.credential(input.credentialId));
  return outcomeOf(saved, "Mapped.");
});

const UnmapForm = z.object({
  id: z.uuid(),
  version: digits(z.int().min(1)),
  credentialId: CredentialId,
});

export const unmap = action(UnmapForm, async (actor, { credentialId, ...seen }) => {
  const saved = await removeMapping(actor, seen);
  revalidatePath(paths.credential(credentialId));
  return outcomeOf(saved, "Removed.");
});
