"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { batchOutcome } from "@/app/_server/batch-outcome";
import { batchValues, SeveralPeople } from "@/lib/batch/run-batch";
import { aboutSeveral } from "@/lib/form/batch-form";

const people = aboutSeveral(SeveralPeople);

export const assignRoleToAll = action(
  z.object({ ...people, ...batchValues["assign-role"].shape }),
  (actor, { ids, seen, ...values }) =>
    batchOutcome(actor, { kind: "assign-role", ids, values }, seen),
);

export const endRoleOfAll = action(
  z.object({ ...people, ...batchValues["end-role"].shape }),
  (actor, { ids, seen, ...values }) => batchOutcome(actor, { kind: "end-role", ids, values }, seen),
);

export const moveAll = action(
  z.object({ ...people, ...batchValues["move-to-team"].shape }),
  (actor, { ids, seen, ...values }) =>
    batchOutcome(actor, { kind: "move-to-team", ids, values }, seen),
);

export const waiveForAll = action(
  z.object({ ...people, ...batchValues.waive.shape }),
  (actor, { ids, seen, ...values }) => batchOutcome(actor, { kind: "waive", ids, values }, seen),
);
