"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { batchOutcome } from "@/app/_server/batch-outcome";
import { paths } from "@/app/_server/paths";
import { batchValues, OnePerson } from "@/lib/batch/run-batch";
import { aboutSeveral } from "@/lib/form/batch-form";

/** Shown first; done when it is sent again, and then the survivor's page says so. */
export const mergePeople = action(
  z.object({ ...aboutSeveral(OnePerson), ...batchValues["merge-people"].shape }),
  async (actor, { ids, seen, ...values }) => {
    const outcome = await batchOutcome(actor, { kind: "merge-people", ids, values }, seen);
    if (outcome.status === "done") redirect(paths.person(values.intoId));
    return outcome;
  },
);
