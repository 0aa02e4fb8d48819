import { z } from "zod";
import { WEIGHINGS } from "@/lib/facts";
import { PROOFS } from "@/lib/proof";
import { Name, Zone } from "@/lib/user/set-up";

/** Whose installation this is, and what holds unless a reader chooses otherwise. */
export const SaveOrganisation = z.object({
  /** The version that was looked at; 0 before anybody has saved one. */
  version: z.coerce.number().int(),
  name: Name,
  zone: Zone,
  lowestProof: z.enum(PROOFS, { error: "Choose a proof." }),
  weighing: z.enum(WEIGHINGS, { error: "Choose which assessments count." }),
  warningDays: z.coerce
    .number({ error: "Give a number of days." })
    .int("Give whole days.")
    .min(0, "Give 0 or more days.")
    .max(3650, "Give at most 3,650 days."),
});
export type SaveOrganisation = z.output<typeof SaveOrganisation>;
