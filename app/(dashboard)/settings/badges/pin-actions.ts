"use server";

import { action } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { pinIssuer } from "@/db/commands/issuer-pin/pin-issuer";
import { unpinIssuer } from "@/db/commands/issuer-pin/unpin-issuer";
import { PinForm, UnpinForm } from "./pin-forms";

export const pin = action(PinForm, async (actor, input) =>
  outcomeOf(await pinIssuer(actor, input), "Pinned."),
);

export const unpin = action(UnpinForm, async (actor, seen) =>
  outcomeOf(await unpinIssuer(actor, seen), "The pin is gone."),
);
