import { z } from "zod";
import { TeamMinimumId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { minimumFields } from "./set-minimum";

export const ChangeMinimum = z
  .strictObject(minimumFields)
  .partial()
  .extend({ id: TeamMinimumId, version: Version });
export type ChangeMinimum = z.output<typeof ChangeMinimum>;
