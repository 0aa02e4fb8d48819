import { z } from "zod";
import { WaiverId } from "@/lib/ids";
import { Version } from "@/lib/version";
import { waiverFields } from "./waive-requirement";

export const ChangeWaiver = z
  .strictObject(waiverFields)
  .partial()
  .extend({ id: WaiverId, version: Version });
export type ChangeWaiver = z.output<typeof ChangeWaiver>;
