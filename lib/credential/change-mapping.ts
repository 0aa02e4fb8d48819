import { z } from "zod";
import { Version } from "@/lib/version";
import { mappingFields } from "./map-credential";

export const ChangeMapping = z
  .strictObject(mappingFields)
  .partial()
  .extend({ id: z.uuid(), version: Version });
export type ChangeMapping = z.output<typeof ChangeMapping>;
