"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { batchOutcome } from "@/app/_server/batch-outcome";
import { outcomeOf } from "@/app/_server/saved";
import { addAlias } from "@/db/commands/alias/add-alias";
import { removeAlias } from "@/db/commands/alias/remove-alias";
import { changeIssuer } from "@/db/commands/issuer/change-issuer";
import { changeMapping } from "@/db/commands/mapping/change-mapping";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import { removeMapping } from "@/db/commands/mapping/remove-mapping";
import { SeveralAwards } from "@/lib/batch/run-batch";
import { AddAlias } from "@/lib/credential/add-alias";
import { mappingFields } from "@/lib/credential/map-credential";
import { aboutSeveral } from "@/lib/form/batch-form";
import { digits, orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { CompetencyId, CredentialId, IssuerId } from "@/lib/ids";
import { text } from "@/lib/text";
import { IssuerForm } from "../enter/forms";

const mapping = { level: digits(mappingFields.level), note: orBlank(text(2_000)) };
const MapForm = z.object({ credentialId: CredentialId, competencyId: CompetencyId, ...mapping });
const MappingForm = z.object({ ...seenAs(z.uuid()), ...mapping });
const ChangedIssuer = z.object({ ...seenAs(IssuerId), ...IssuerForm.shape });
const RemovalForm = z.object(seenAs(z.uuid()));

export const map = action(MapForm, async (actor, input) =>
  outcomeOf(await mapCredential(actor, input), "Mapped."),
);

export const saveMapping = action(MappingForm, async (actor, input) =>
  outcomeOf(await changeMapping(actor, input), "Saved."),
);

export const unmap = action(RemovalForm, async (actor, seen) =>
  outcomeOf(await removeMapping(actor, seen), "Removed."),
);

export const enterAlias = action(z.object(AddAlias.shape), async (actor, input) =>
  outcomeOf(await addAlias(actor, input), "Added."),
);

export const dropAlias = action(RemovalForm, async (actor, seen) =>
  outcomeOf(await removeAlias(actor, seen), "Removed."),
);

export const saveIssuer = action(ChangedIssuer, async (actor, input) =>
  outcomeOf(await changeIssuer(actor, input), "Saved."),
);

/** Shown first, done when it is sent again. */
export const verifyAll = action(z.object(aboutSeveral(SeveralAwards)), (actor, { ids, seen }) =>
  batchOutcome(actor, { kind: "verify", ids, values: {} }, seen),
);
