"use server";

import { action } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { verifyAward } from "@/db/commands/award/verify-award";
import { addEvidenceLink } from "@/db/commands/evidence/add-evidence-link";
import { changeEvidence } from "@/db/commands/evidence/change-evidence";
import { removeEvidence } from "@/db/commands/evidence/remove-evidence";
import { DropForm, LinkForm, VerifyForm, WordsForm } from "./_evidence/forms";

export const addLink = action(LinkForm, async (actor, input) =>
  outcomeOf(await addEvidenceLink(actor, input), "Added."),
);

export const saveEvidence = action(WordsForm, async (actor, input) =>
  outcomeOf(await changeEvidence(actor, input), "Saved."),
);

export const dropEvidence = action(DropForm, async (actor, input) =>
  outcomeOf(await removeEvidence(actor, input), "Removed."),
);

export const verify = action(VerifyForm, async (actor, input) =>
  outcomeOf(await verifyAward(actor, input), "Verified."),
);
