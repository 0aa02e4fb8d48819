"use server";

import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { awardCredential } from "@/db/commands/award/award-credential";
import { correctAward } from "@/db/commands/award/correct-award";
import { removeAward } from "@/db/commands/award/remove-award";
import { revokeAward } from "@/db/commands/award/revoke-award";
import { settleAward } from "@/db/commands/award/settle-award";
import { CorrectForm, RenewForm, RevokeForm, SettleForm, TakeBackForm } from "./forms";

export const saveAward = action(CorrectForm, async (actor, input) =>
  outcomeOf(await correctAward(actor, input), "Corrected."),
);

export const renew = action(RenewForm, async (actor, input) =>
  outcomeOf(
    await awardCredential(actor, { ...input, state: "earned", source: "by hand" }),
    "Renewed: both awards are on record.",
  ),
);

export const revoke = action(RevokeForm, async (actor, input) =>
  outcomeOf(await revokeAward(actor, input), "Revoked. It stays on record."),
);

export const settle = action(SettleForm, async (actor, input) =>
  outcomeOf(await settleAward(actor, input), "Settled."),
);

export const dropAward = action(TakeBackForm, async (actor, { personId, ...seen }) => {
  const outcome = outcomeOf(await removeAward(actor, seen), "Removed.");
  if (outcome.status === "done") redirect(paths.person(personId));
  return outcome;
});
