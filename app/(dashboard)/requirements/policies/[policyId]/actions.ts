"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { workOnRequirement } from "@/app/_server/requirement-work";
import { outcomeOf } from "@/app/_server/saved";
import { changePolicy } from "@/db/commands/policy/change-policy";
import { Day } from "@/lib/calendar";
import { seenAs } from "@/lib/form/seen";
import { PolicyId } from "@/lib/ids";
import { DefinePolicy } from "@/lib/policy/define-policy";

const PolicyForm = z.object({ ...seenAs(PolicyId), name: DefinePolicy.shape.name });

export const savePolicy = action(PolicyForm, async (actor, input) =>
  outcomeOf(await changePolicy(actor, input), "Saved."),
);

const WithdrawalForm = z.object({ ...seenAs(PolicyId), from: Day });

export const withdraw = action(WithdrawalForm, (actor, input) =>
  workOnRequirement(actor, { kind: "policy.withdraw", input }, "Withdrawn."),
);
