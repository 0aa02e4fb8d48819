import { z } from "zod";
import { pinFields } from "@/lib/badge/pin/pin-issuer";
import { orUnsaid } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { IssuerPinId } from "@/lib/ids";

/** The command's own input, as a form spells it. */
export const PinForm = z.object({
  issuer: pinFields.issuer,
  thumbprint: orUnsaid(pinFields.thumbprint),
  key: orUnsaid(pinFields.key),
  reason: pinFields.reason,
});

export const UnpinForm = z.object(seenAs(IssuerPinId));
