import { z } from "zod";
import { awardFields } from "@/lib/award/award-credential";
import { RevokeAward } from "@/lib/award/revoke-award";
import { SettleAward } from "@/lib/award/settle-award";
import { Day } from "@/lib/calendar";
import { Hours } from "@/lib/credential/definition";
import { decimals, orBlank, orUnsaid } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { AwardId, PersonId } from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { line, text, WebAddress } from "@/lib/text";

const seen = seenAs(AwardId);
const details = {
  issuedOn: Day,
  expiresOn: orBlank(Day),
  number: orBlank(line(200)),
  url: orBlank(WebAddress),
  hours: orBlank(decimals(Hours)),
};

export const CorrectForm = z.object({ ...seen, ...details, proof: orUnsaid(Proof) });

export const RenewForm = z.object({
  personId: PersonId,
  credentialId: awardFields.credentialId,
  ...details,
  proof: Proof,
});

export const RevokeForm = z.object({ ...seen, revokedOn: RevokeAward.shape.revokedOn });

export const SettleForm = z.object({
  ...seen,
  source: SettleAward.shape.source,
  reason: orBlank(text(2_000)),
});

export const TakeBackForm = z.object({ ...seen, personId: PersonId });
