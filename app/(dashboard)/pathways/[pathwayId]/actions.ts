"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { withdrawPathway } from "@/db/commands/pathway/withdraw-pathway";
import { orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { PathwayId } from "@/lib/ids";
import { WithdrawPathway } from "@/lib/pathway/pathway";

const EndForm = z.object({
  ...seenAs(PathwayId),
  endsOn: orBlank(WithdrawPathway.shape.endsOn.unwrap()),
});

export const endPathway = action(EndForm, async (actor, input) => {
  const said = input.endsOn === null ? "It is offered again." : "It is offered through that day.";
  return outcomeOf(await withdrawPathway(actor, input), said);
});
