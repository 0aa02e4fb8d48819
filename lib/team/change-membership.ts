import { z } from "zod";
import { Version } from "@/lib/version";
import { membershipFields } from "./move-to-team";

/** Corrects a membership as it was entered. Somebody who moves on gets a new one. */
export const ChangeMembership = z
  .strictObject(membershipFields)
  .partial()
  .extend({ id: z.uuid(), version: Version });
export type ChangeMembership = z.output<typeof ChangeMembership>;
