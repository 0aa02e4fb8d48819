import { z } from "zod";
import { Version } from "@/lib/version";
import { versionFields } from "./revise-requirement";

/** Corrects a version as it was entered, also for days gone by: the audit log keeps what stood there. */
export const ChangeVersion = z
  .strictObject(versionFields)
  .partial()
  .extend({ id: z.uuid(), version: Version });
export type ChangeVersion = z.output<typeof ChangeVersion>;
